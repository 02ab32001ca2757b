import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gallery, galleryHtml } from './gallery';
import { fastDocument } from './tools/fast-dom';
import { readDocument } from './tools/read-page';

const at = '2026-11-20T04:00:00.000Z';
const read = (page: (typeof gallery)[number]) =>
  readDocument(fastDocument(galleryHtml(page)), { url: page.url, at, anyShop: false });

describe('the gallery', () => {
  it('lists every page file once, each at its own address', () => {
    const files = gallery.map(({ file }) => file).sort();
    expect(files).toEqual(readdirSync(join(import.meta.dirname, 'gallery/pages')).sort());
    expect(new Set(gallery.map(({ url }) => url)).size).toBe(gallery.length);
  });

  it.each(gallery)('$slug reads as what it is there for', (page) => {
    const reading = read(page);
    expect({
      page: reading.page,
      site: reading.site,
      reviews: reading.reviews.length,
      store: reading.store?.name,
    }).toEqual({ store: undefined, ...page.expect });
  });

  it('reads the open drawer’s placeholders apart from buyers’ words', () => {
    const page = gallery.find(({ slug }) => slug === 'current-drawer');
    const defaults = page && read(page).reviews.filter(({ default: placeholder }) => placeholder);
    expect(defaults?.map(({ text }) => text)).toEqual([
      '此用户没有填写评价。',
      '该用户未填写评价内容',
      '评价方未及时做出评价,系统默认好评!',
      '此用户没有填写评价。',
      '该用户觉得商品非常好，给出好评',
      '此用户没有填写评价。',
      '该用户觉得商品非常好，给出5星好评',
    ]);
  });

  it('keeps the honest shop’s replies and follow-ups with their reviews', () => {
    const page = gallery.find(({ slug }) => slug === 'classic-honest');
    const reviews = page ? read(page).reviews : [];
    expect(reviews.filter(({ sellerReply }) => sellerReply)).toHaveLength(7);
    expect(reviews.flatMap(({ followUp }) => followUp?.days ?? [])).toEqual([25, 30, 60]);
  });

  it('reads what the honest shop’s buyers say of its after-sales service apart from its reviews', () => {
    const page = gallery.find(({ slug }) => slug === 'classic-honest');
    const { afterSalesComments = [], reviews = [], store } = (page && read(page)) ?? {};
    expect([afterSalesComments.length, store?.afterSalesCommentCount]).toEqual([20, 63]);
    expect(afterSalesComments[0]).toMatchObject({ request: 'exchange', hours: 148, date: '2026-10-09' });
    const said = new Set(afterSalesComments.map(({ text }) => text));
    expect(reviews.filter(({ text }) => said.has(text))).toEqual([]);
  });

  it.each(['classic-taobao', 'classic-brushed'])('%s only counts such comments', (slug) => {
    const page = gallery.find((one) => one.slug === slug);
    const reading = page && read(page);
    expect(reading?.store?.afterSalesCommentCount).toBe(slug === 'classic-taobao' ? 100 : 4);
    expect(reading).not.toHaveProperty('afterSalesComments');
  });
});
