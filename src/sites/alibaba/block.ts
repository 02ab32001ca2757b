import type { BlockKind } from 'src/domain/site';
import type { Page } from 'src/extract/page';
import { clean, rawText } from 'src/extract/text';

const captchaTitle = /security-x5|captcha interception|验证码拦截|滑动验证|访问验证|安全验证|人机验证/iu;
const captchaParts =
  '#nocaptcha, #nc-verify-form, [id^="nc_1_"], [class*="nc_1_wrapper"], [class*="baxia-dialog"], [id^="baxia-"], [class*="baxia-punish"], form[action*="_____tmd_____"], input[name="x5secdata"], iframe[src*="_____tmd_____/punish"]';
const loginParts =
  '#fm-login-id, #login-form, #J_LoginBox, #J_Quick2Static, form[action*="login.taobao.com"], form[action*="login.tmall.com"], iframe[src*="login.taobao.com/member/login"], iframe[src*="login.m.taobao.com"]';
const loginScript =
  /location(?:\.href|\.replace\()?\s*(?:=\s*)?\(?["'](?:https?:)?\/\/login\.(?:m\.)?(?:taobao|tmall|1688)\.com/u;
const refusal = /访问被拒绝|系统繁忙|亲，?小二正忙|punish\?x5secdata|拖动下方滑块|rgv587_error/u;

/** Whether the address alone says that the visitor was sent to a check or a login. */
function blockedAddress({ hostname, pathname }: URL): BlockKind | undefined {
  if (pathname.includes('_____tmd_____')) return 'captcha';
  return /^(?:login|passport)\./u.test(hostname) ? 'login' : undefined;
}

/**
 * Why a page at a shop's address holds nothing to read: slider or captcha page, login page, refusal. Asked only where no
 * product, shop or result was recognised, since ordinary pages link to the login too.
 */
export function blockOf(page: Page): BlockKind | undefined {
  const byAddress = blockedAddress(page.url);
  if (byAddress) return byAddress;
  const title = clean(page.one('title')?.textContent);
  if (captchaTitle.test(title) || page.one(captchaParts)) return 'captcha';
  if (/登录|登陆|\blogin\b|sign in/iu.test(title) || page.one(loginParts)) return 'login';
  const scripts = page.all('script:not([src])', 40).map((script) => rawText(script).slice(0, 20_000));
  if (scripts.some((text) => text.includes('_____tmd_____/punish'))) return 'captcha';
  if (scripts.some((text) => loginScript.test(text))) return 'login';
  const refresh = page.one('meta[http-equiv="refresh" i]')?.getAttribute('content') ?? '';
  if (/\/\/login\./u.test(refresh)) return 'login';
  // Only small pages are refusals; a long page that quotes the words is something else.
  const body = clean(page.one('body')?.textContent, 2000);
  return body.length < 1500 && refusal.test(body) ? 'interstitial' : undefined;
}
