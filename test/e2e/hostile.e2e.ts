import { expect, test } from 'vitest';
import { visit } from './browser';
import { waitForRoot } from './closed-root';
import { hostilePages } from './pages/hostile';
import { useBrowser } from './session';
import { stored, storedOnce } from './stored';

const session = useBrowser();

/** Longest the page may be kept from drawing once it has settled, in ms: five frames, and the slack of a busy machine. */
const longestStall = 400;

/** Measures the longest time between two beats of the page's main thread, from now until asked. */
const heartbeat = `(() => {
  let last = performance.now(), worst = 0;
  const channel = new MessageChannel();
  const beat = () => { const now = performance.now(); worst = Math.max(worst, now - last); last = now; channel.port2.postMessage(0); };
  channel.port1.onmessage = () => setTimeout_(beat, 4);
  const setTimeout_ = window.setTimeout.bind(window);
  beat();
  window.worstStall = () => worst;
})()`;

for (const { name, url, body, reviews } of hostilePages()) {
  test(`a hostile page is read or refused cleanly: ${name}`, async () => {
    const dialogs: string[] = [];
    session.browser.context.on('page', (page) =>
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      }),
    );
    const page = await visit(session.browser, { url, body });
    const crashed: string[] = [];
    page.on('crash', () => crashed.push(name));
    if (!name.includes('patched')) await page.evaluate(heartbeat);
    const itemKey = `taobao:item:${new URL(url).searchParams.get('id')}`;
    const own = (rows: Record<string, Record<string, unknown>[]>) =>
      (rows['reviews'] ?? []).filter((row) => row['itemKey'] === itemKey);
    const root = await waitForRoot(page, (text) => text !== '', 20_000);
    if (reviews !== undefined) {
      const rows = await storedOnce(session.desk, (all) => own(all).length >= reviews, 30_000);
      expect(own(rows)).toHaveLength(reviews);
    }
    expect(crashed).toEqual([]);
    expect(await page.evaluate('1 + 1')).toBe(2);
    await root.click('button');
    await waitForRoot(page, (text) => text.length > 20);
    if (name === 'lying JSON-LD') {
      const all = await stored(session.desk);
      const item = JSON.stringify([all['items']?.find(({ key }) => key === itemKey), own(all)]);
      expect(item).not.toMatch(/99999|另一件商品|从未写下的好话/);
    }
    if (name === 'markup as review text') {
      expect(JSON.stringify(own(await stored(session.desk)))).toContain('<script>window.ranByReview = true; alert(1)</script>');
      expect(await root.html()).not.toMatch(/<script|<img[^>]+onerror/);
    }
    expect(dialogs).toEqual([]);
    expect(await page.evaluate('window.ranByReview')).toBeUndefined();
    if (!name.includes('patched')) console.log(`${name}: longest stall ${Math.round(Number(await page.evaluate('worstStall()')))} ms`);
    if (reviews !== undefined && !name.includes('patched'))
      expect(await page.evaluate('worstStall()')).toBeLessThan(name.includes('thousand') ? 4 * longestStall : longestStall);
  });
}
