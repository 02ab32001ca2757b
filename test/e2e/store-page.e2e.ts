import { expect, test } from 'vitest';
import { faults } from './axe';
import { extensionPage, visit } from './browser';
import { waitForRoot } from './closed-root';
import { itemUrl, numberedReview, sampleItem, ssrItemPage } from './pages/ssr-item';
import { useBrowser } from './session';
import { storedOnce } from './stored';
import { word } from './words';

const session = useBrowser();

const copied = '非常满意的一次购物，东西质感好，包装也很用心，卖家发货快，推荐给大家购买';
// Texts that no two buyers share, and whose words are clear.
const texts = [
  '质量很好，纸面光滑，写起来非常舒服',
  '第二次购买了，还是一样喜欢',
  '客服热情，问什么都耐心回答，满意',
  '颜色漂亮，女儿看到就爱不释手',
  '做工精细，性价比很高，值得',
  '物流很快，隔天就收到了，点赞',
  '朋友过生日送的，她特别开心',
  '厚度刚好，墨水一点都不透，很棒',
  '云纹印得清楚，闻着没有异味，喜欢',
  '价格实惠，比文具店便宜不少，不错',
  '包装很用心，没有折痕，非常满意',
  '给孩子练字用，老师都说好看',
  '送货上门，快递小哥态度也好',
  '图案雅致，收到很惊喜，推荐',
  '用了一个月，越写越顺手，喜欢',
  '纸太薄了，一写就破，很失望',
];
const reviews = [...texts, ...Array.from({ length: 6 }, () => copied)].map((text, n) => ({
  ...numberedReview(n),
  text,
}));
const page = {
  url: itemUrl('740000000001'),
  body: ssrItemPage({ ...sampleItem, itemId: '740000000001', shopId: '349000001', shopName: '算式文房', reviews }),
};

/** The number at the end of a row. */
const countIn = (text: string | null): number => Number(/[\d.]+$/.exec(text?.trim() ?? '')?.[0]);

test('a store visited is in the library; its page says what the answer would be without a signal, and goes back', async () => {
  const tab = await visit(session.browser, page);
  await waitForRoot(tab, (text) => text.includes('4.8'));
  const { stores } = await storedOnce(session.desk, ({ summaries, reviews: kept }) => {
    return summaries?.length === 1 && kept?.length === reviews.length;
  });
  const key = String(stores?.[0]?.key);

  const library = await extensionPage(session.browser, 'store.html');
  await library.getByRole('link', { name: '算式文房' }).click();
  await library.waitForURL((url) => decodeURIComponent(url.hash) === `#${key}`);
  expect(await library.locator('h1').textContent()).toBe('算式文房');

  const row = library.locator('[data-row="effective"]');
  await row.waitFor();
  const before = await row.textContent();
  expect(countIn(before)).toBeGreaterThan(7);
  const box = library.getByRole('checkbox', { name: new RegExp(word('signals.nearDuplicates')) });
  await box.uncheck();
  await expect.poll(() => row.locator('b').count()).toBe(1);
  expect(countIn(await row.locator('b').textContent())).toBeGreaterThan(countIn(before) + 3);
  expect(await faults(library)).toEqual([]);
  await box.check();
  await expect.poll(() => row.textContent()).toBe(before);

  // Nothing of the try is kept: the page says the same when it is opened anew.
  await library.reload();
  await row.waitFor();
  expect(await row.textContent()).toBe(before);
  await library.close();
});

test('one click on a finding shows the reviews it is about, and one on a review lays its words ready for a note', async () => {
  const tab = await visit(session.browser, page);
  await waitForRoot(tab, (text) => text.includes('4.8'));
  const { stores } = await storedOnce(session.desk, ({ reviews: kept }) => kept?.length === reviews.length);
  const shop = await extensionPage(session.browser, `store.html#${encodeURIComponent(String(stores?.[0]?.key))}`);
  await shop.locator('[data-row="effective"]').waitFor();
  await shop
    .locator('.finding', { hasText: word('signals.nearDuplicates') })
    .getByRole('button')
    .click();
  await expect.poll(() => shop.locator('#reviews ~ .reviews > li').count()).toBe(6);
  await shop
    .getByRole('button', { name: word('storePage.review.note'), exact: true })
    .first()
    .click();
  await shop.locator('.notes-panel', { hasText: copied }).waitFor();
  expect(await shop.locator('.notes-panel').textContent()).toContain(copied);
  await shop.close();
});
