import { describe, expect, test } from 'vitest';
import type { Reading } from '../../src/domain/reading';
import type { BlockKind } from '../../src/domain/site';
import { genericFor, readAll, siteFor, sites } from '../../src/sites';
import { fastDocument } from '../tools/fast-dom';

/** Pages that stand at a shop's address instead of what it names; written after what such checks put on the screen. */
const walls: Record<string, { kind: BlockKind; html: string }> = {
  'a browser check that waits': {
    kind: 'captcha',
    html: '<title>Just a moment...</title><h1>shop.example</h1><p>Verifying you are human. This may take a few seconds.</p><form id="challenge-form"></form>',
  },
  'a button to press and hold': {
    kind: 'captcha',
    html: '<title>Robot or human?</title><h1>Activate and hold the button to confirm that you’re human. Thank You!</h1><div id="px-captcha"></div>',
  },
  'a denied page': {
    kind: 'captcha',
    html: '<title>Access to this page has been denied.</title><h1>Please verify you are a human</h1><div>Press & Hold to confirm you are a human (and not a bot).</div>',
  },
  'a puzzle in a frame': {
    kind: 'captcha',
    html: '<title>shop.example</title><p id="cmsg">Please enable JS and disable any ad blocker</p><iframe src="https://geo.captcha-delivery.com/captcha/?initialCid=A"></iframe>',
  },
  'a pardon': {
    kind: 'interstitial',
    html: '<title>Pardon Our Interruption</title><h1>Pardon Our Interruption...</h1><p>As you were browsing something about your browser made us think you were a bot.</p><ul><li>You are a power user moving through this website with super-human speed.</li></ul>',
  },
  'an error of the server in between': {
    kind: 'interstitial',
    html: "<title>Access Denied</title><h1>Access Denied</h1><p>You don't have permission to access this page on this server.</p><p>Reference #18.1f2e3d4c</p>",
  },
  'a button to go on': {
    kind: 'interstitial',
    html: '<title>Shop</title><h4>Click the button below to continue shopping</h4><button>Continue shopping</button>',
  },
  'letters to type': {
    kind: 'captcha',
    html: '<title>Robot Check</title><h4>Enter the characters you see below</h4><form action="/errors/validateCaptcha"><input name="field-keywords"></form>',
  },
  'a slider': {
    kind: 'captcha',
    html: '<title>Captcha Interception</title><div id="nocaptcha" class="nc-container"></div><p>请按住滑块，拖动到最右边</p>',
  },
  'a slider in a dialog': {
    kind: 'captcha',
    html: '<title>Shop</title><div class="J_MIDDLEWARE_FRAME_WIDGET"><div class="baxia-dialog"><iframe src="/item.htm/_____tmd_____/punish?x5secdata=a"></iframe></div></div>',
  },
  'a slider in Chinese': {
    kind: 'captcha',
    html: '<title>安全验证</title><h1>为了保护您的账号安全</h1><p>请完成安全验证后继续</p>',
  },
  'a check with a box to tick': {
    kind: 'captcha',
    html: '<title>shop.example</title><h1>Before you go on</h1><div class="g-recaptcha" data-sitekey="k"></div>',
  },
  'a sign-in form': {
    kind: 'login',
    html: '<title>Sign in</title><h1>Sign in</h1><form><input name="email"><input type="password" name="password"></form>',
  },
  'a sign-in form in Chinese': {
    kind: 'login',
    html: '<title>登录</title><div>账户登录</div><form><input name="fm-login-id"><input type="password"></form>',
  },
};

const page = (html: string): Document =>
  fastDocument(
    `<!doctype html><html><head><meta charset="utf-8">${html.replace('</title>', '</title></head><body>')}</body></html>`,
  );

function read(address: string, html: string): Reading {
  const url = new URL(address);
  const { site } = siteFor(url) ?? genericFor(url);
  return readAll(site.read({ document: page(html), url, at: new Date('2026-11-20T00:00:00Z') })).reading;
}

const addresses = sites.flatMap(({ id, sampleUrls }) => sampleUrls.map((url) => [id, url] as const));
const some = [...addresses, ['generic', 'https://tea.example/products/cup'] as const];

describe.each(Object.entries(walls))('%s', (_, { html, kind }) => {
  test.each(some)('at an address of %s is told and gives no value: %s', (id, address) => {
    const { block, page: found, store, item, reviews, search } = read(address, html);
    expect([found, store, item, reviews, search]).toEqual(['none', undefined, undefined, [], undefined]);
    // Signing in at a shop nobody knows is nothing in between: no item was asked for.
    if (id === 'generic' && kind === 'login') expect(block).toBeUndefined();
    else expect(block).toBeDefined();
  });
});

describe('a page of a shop', () => {
  const item = (more: string): string =>
    `<title>Stoneware teapot</title><script type="application/ld+json">{"@type":"Product","name":"Stoneware teapot","review":[{"@type":"Review","reviewBody":"Heavy and good.","author":"Ines"}]}</script><h1>Stoneware teapot</h1>${more}`;

  test.each([
    ['a check beside its form', '<form><textarea></textarea><div class="g-recaptcha"></div></form>'],
    ['a form to sign in', '<dialog><form><input type="password"></form></dialog>'],
    ['words like those of a wall', '<a href="/">Continue shopping</a>'],
  ])('with %s is read', (_, more) => {
    const filler = Array.from({ length: 300 }, (_, at) => `<p>Line ${at} about the pot</p>`).join('');
    expect(read('https://tea.example/products/pot', item(more + filler)).reviews).toHaveLength(1);
  });
});
