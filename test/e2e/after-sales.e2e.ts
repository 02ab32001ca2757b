import { expect, test } from 'vitest';
import { gallery, galleryHtml } from '../gallery';
import { extensionPage, visit } from './browser';
import { useBrowser } from './session';
import { storedOnce } from './stored';
import { word } from './words';

const session = useBrowser();

const shop = gallery.find(({ slug }) => slug === 'classic-honest');
if (!shop) throw new Error('the honest shop has left the gallery');

type Rows = Record<string, Record<string, unknown>[]>;
const commentsIn = ({ stores }: Rows): { comment: { text: string } }[] =>
  (stores?.[0]?.comments as { comment: { text: string } }[] | undefined) ?? [];

/** Runs in the page: what the shop's own script does when the second page of the list is asked for. */
function turnThePage(): void {
  const list = document.querySelector('.J_KgRate_Refund_List ul');
  const [first] = list?.children ?? [];
  if (!list || !first) throw new Error('no list to turn');
  const cards = ['补的螺丝到了，装上正好', '三天没人回话，催了才退'].map((text, n) => {
    const card = first.cloneNode(true) as Element;
    for (const [selector, words] of Object.entries({
      '.tb-tbcr-content': text,
      '.tb-r-date': `2026年11月1${n}日 10:00`,
    })) {
      const box = card.querySelector(selector);
      if (box) box.textContent = words;
    }
    return card;
  });
  list.replaceChildren(...cards);
}

test("comments on a store's after-sales service are kept with it, page by page, and shown on its page apart from reviews", async () => {
  const tab = await visit(session.browser, { url: shop.url, body: galleryHtml(shop) });
  const first = await storedOnce(session.desk, (rows) => commentsIn(rows).length === 20);
  expect(first.reviews).toHaveLength(shop.expect.reviews);

  await tab.evaluate(turnThePage);
  const { stores, reviews } = await storedOnce(session.desk, (rows) => commentsIn(rows).length === 22);
  expect(reviews).toHaveLength(shop.expect.reviews);
  expect(JSON.stringify(reviews)).not.toContain('三天没人回话');

  const library = await extensionPage(session.browser, `store.html#${encodeURIComponent(String(stores?.[0]?.key))}`);
  const part = library.locator('.comments', { hasText: word('afterSalesComments.title') });
  await part.waitFor();
  await expect.poll(() => part.textContent()).toMatch(new RegExp(`${word('afterSalesComments.readOf')}22\\D+63\\D`));
  expect(await part.textContent()).toContain('三天没人回话，催了才退');
  expect(await library.locator('#reviews ~ .reviews').textContent()).not.toContain('三天没人回话');
  await library.close();
});
