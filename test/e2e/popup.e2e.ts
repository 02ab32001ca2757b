import { expect, test } from 'vitest';
import { axeSource, documentFaults } from './axe';
import { built, extensionPage, launch, visit } from './browser';
import { closedRoots, waitForRoot } from './closed-root';
import { itemUrl, shopPage } from './pages/ssr-item';
import { openPopup, type Popup } from './popup';
import { useBrowser } from './session';
import { storedOnce } from './stored';
import { word } from './words';

const session = useBrowser();
const button = (label: string): string =>
  `[...document.querySelectorAll('button')].find((b) => b.innerText.includes(${JSON.stringify(label)}))`;

/** What an accessibility checker finds wrong on the popup as it stands. */
async function faults(popup: Popup): Promise<string[]> {
  await popup.run(`${axeSource}; 0`);
  return popup.run(documentFaults);
}

test('the popup gives the chip’s answer, and an accessibility checker finds nothing wrong with it', async () => {
  const tab = await visit(session.browser, shopPage('730000000001', '晴川纸坊'));
  const root = await waitForRoot(tab, (text) => text.includes('4.8'));
  const popup = await openPopup(session.browser, session.desk);
  const said = await popup.says((text) => text.includes('晴川纸坊'));
  const headline = (await root.run<string>(`function () { return this.querySelector('button b').innerText; }`)).trim();
  expect(said).toContain(headline);
  expect(await faults(popup)).toEqual([]);
  await popup.run(`${button(word('popup.stores'))}.click()`);
  await popup.says((text) => text.includes(word('popup.recent')) || text.includes('晴川纸坊'));
  expect(await faults(popup)).toEqual([]);
  await popup.close();
});

test('a keyboard alone reaches the chip, opens the panel and closes it', async () => {
  const tab = await visit(session.browser, shopPage('730000000002', '键盘文房'));
  const root = await waitForRoot(tab, (text) => text.includes('4.8'));
  const isOpen = (): Promise<boolean> =>
    root.run(`function () { return this.querySelector('[aria-expanded="true"]') !== null; }`);
  await tab.locator('[class*="detailWrap--"]').focus();
  for (let n = 0; n < 6 && !(await root.focused()); n++) await tab.keyboard.press('Tab');
  expect(await root.focused()).toMatch(/^BUTTON/);
  await tab.keyboard.press('Enter');
  // The panel is a script of its own, fetched when the chip is reached.
  await expect.poll(isOpen).toBe(true);
  expect(await root.focused()).not.toBeUndefined();
  await tab.keyboard.press('Escape');
  expect(await isOpen()).toBe(false);
  expect(await root.focused()).toMatch(/^BUTTON/);
  // And onwards into the page: the chip is no trap.
  await tab.keyboard.press('Tab');
  expect(await root.focused()).toBeUndefined();
});

test('a muted site shows nothing, and unmuting it in the popup brings the chip back', async () => {
  const tab = await visit(session.browser, shopPage('730000000003', '静音文房'));
  const root = await waitForRoot(tab, (text) => text.includes('4.8'));
  await root.click('button');
  await root.click('button', word('panel.mute'));
  await expect.poll(async () => (await closedRoots(tab)).length).toBe(0);
  await tab.reload();
  await tab.waitForTimeout(800);
  expect(await closedRoots(tab)).toEqual([]);
  const popup = await openPopup(session.browser, session.desk);
  await popup.says((text) => text.includes(word('popup.unmute')));
  await popup.run(`${button(word('popup.unmute'))}.click()`);
  await waitForRoot(tab, (text) => text.includes('4.8'));
  await popup.close();
});

const slider = `<!doctype html><html><head><meta charset="utf-8"><title>验证码拦截</title></head><body>
<script>window._config_ = {"action":"captcha","url":"/_____tmd_____/punish?x5secdata=xx"}</script>
<div class="baxia-dialog-content"><div id="nocaptcha"><div id="nc_1_wrapper" class="nc_wrapper">
<span class="nc-lang-cnt">请按住滑块，拖动到最右边</span></div></div></div></body></html>`;

test('a page behind a check is called blocked, never a page without reviews', async () => {
  const tab = await visit(session.browser, { url: itemUrl('730000000004'), body: slider });
  const root = await waitForRoot(tab, (text) => text !== '');
  expect(await root.text()).toContain(word('states.blocked.title'));
  const popup = await openPopup(session.browser, session.desk);
  const said = await popup.says((text) => text.includes(word('states.blocked.title')));
  expect(said).not.toContain(word('states.tooFewReviews.title'));
  expect(await faults(popup)).toEqual([]);
  await popup.close();
});

test('after a restart of the browser the popup still has the stores seen before', async () => {
  const extensionDir = built('production');
  const before = await launch({ extensionDir });
  await visit(before, shopPage('730000000005', '重启文房'));
  const desk = await extensionPage(before);
  await storedOnce(desk, ({ summaries, reviews: kept }) => summaries?.length === 1 && kept?.length === 12);
  await before.close({ keepProfile: true });
  const after = await launch({ extensionDir, profileDir: before.profileDir });
  try {
    const popup = await openPopup(after, await extensionPage(after));
    await popup.says((text) => text.includes('重启文房'));
    await popup.close();
  } finally {
    await after.close();
  }
});
