import type { BlockKind } from 'src/domain/site';
import type { Page } from 'src/extract/page';
import { clean } from 'src/extract/text';

// What the checks that shops buy from others call themselves, and the platforms' own.
const checkTitle =
  /^(?:just a moment|attention required|checking your browser|access to this page|robot (?:or|check)|are you (?:a )?(?:human|robot)|human verif|(?:security|bot) (?:check|verif)|captcha|verify|(?:京东|安全|访问|人机|滑动|快速)验证)/iu;
const refusalTitle =
  /^(?:pardon our|access denied|request (?:blocked|rejected|unsuccessful)|(?:error )?(?:403|429)\b|forbidden$|too many requests|traffic|访问被拒绝|系统繁忙)/iu;
const checkParts =
  '[id*="captcha" i],[class*="captcha" i],#challenge-form,iframe[src*="captcha" i],script[src*="captcha-delivery"],iframe[src*="_Incapsula_"],iframe[src*="_____tmd_____"],[id^="baxia-"],[class*="baxia-dialog"],.cf-turnstile';
const checkWords =
  /verify (?:that )?you(?:['’]re| are) (?:not )?(?:an? )?(?:human|robot|bot)|press & hold|unusual traffic|might be a bot|were a bot|security check|slide to|拖动.{0,8}滑块|滑块.{0,4}拖动|向右滑动|完成.{0,6}[验驗][证證]|_____tmd_____/iu;
const refusalWords = /continue shopping|permission to access|访问被拒绝|系统繁忙|小二正忙/iu;
const loginWords =
  /sign[ -]?in|log[ -]?in|anmelden|einloggen|connexion|iniciar sesi|accedi|登录|登陆|登錄|登入|ログイン/iu;

// A wall is a small page; a shop's page that quotes its words, or asks for a check beside a form, is not.
const mostElements = 250;
const mostWords = 2500;

/** Whether the page is as small as a wall: cheap to ask first, since shops' pages are not. */
function isSmall(page: Page): boolean {
  const body = page.one('body');
  if (!body || body.getElementsByTagName('*').length > mostElements) return false;
  // Scripts of a check are long; what it says is short.
  return wordsOf(body).length <= mostWords;
}

const wordsOf = (body: Element): string =>
  Array.from(body.children, (part) => (/^(?:script|style)$/u.test(part.localName) ? '' : clean(part.textContent, 3000)))
    .join(' ')
    .trim();

const password = 'input[type="password"],input[autocomplete="current-password"]';

/**
 * The wall that stands at the page's address instead of what the address names: a check for robots, a refusal or a sign-in, as shops of
 * every kind put them up. Small pages only; undefined for all others.
 */
export function wallOf(page: Page): BlockKind | undefined {
  if (!isSmall(page)) return undefined;
  const title = clean(page.one('title')?.textContent);
  if (checkTitle.test(title) || page.one(checkParts)) return 'captcha';
  if (refusalTitle.test(title)) return 'interstitial';
  if (loginWords.test(title) && page.one(password)) return 'login';
  const body = page.one('body');
  const words = body ? wordsOf(body) : '';
  if (checkWords.test(words)) return 'captcha';
  return refusalWords.test(words) ? 'interstitial' : undefined;
}

/** Whether a page of a shop on which nothing was found asks to sign in. */
export const isLogin = (page: Page): boolean =>
  page.one(password) !== undefined || (isSmall(page) && loginWords.test(clean(page.one('title')?.textContent)));
