import { Outbox, type Parcel } from 'src/content/outbox';
import { reviewKeys } from 'src/domain/identity';
import type { Reading, Review } from 'src/domain/reading';
import { describe, expect, it } from 'vitest';

const reading = (reviews: Review[], more: Partial<Reading> = {}): Reading => ({
  url: 'https://item.taobao.com/item.htm?id=1',
  site: 'taobao',
  page: 'item',
  readAt: '2026-08-06T00:00:00Z',
  adapterVersion: 1,
  reviews,
  via: {},
  missing: [],
  ...more,
});

const review = (text: string, more: Partial<Review> = {}): Review => ({
  text,
  author: 't**1',
  date: '2026-08-01',
  ...more,
});

const run = (steps: Generator<void, Parcel[]>): Parcel[] => {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
};

const textsOf = (parcels: Parcel[]): string[] =>
  parcels.flatMap(({ reading: { reviews } }) => reviews.map(({ text }) => text));

describe('the outbox', () => {
  it('sends everything at first and only what is new afterwards', () => {
    const outbox = new Outbox();
    const first = [review('茶汤清亮'), review('罐子有点瘪')];
    const parcels = run(outbox.pack(reading(first)));
    expect(textsOf(parcels)).toEqual(['茶汤清亮', '罐子有点瘪']);
    for (const parcel of parcels) parcel.delivered();
    expect(run(outbox.pack(reading(first)))).toEqual([]);
    expect(textsOf(run(outbox.pack(reading([...first, review('第三泡还香')]))))).toEqual(['第三泡还香']);
  });

  it('keeps due what was not acknowledged', () => {
    const outbox = new Outbox();
    run(outbox.pack(reading([review('茶汤清亮')])));
    expect(textsOf(run(outbox.pack(reading([review('茶汤清亮')]))))).toEqual(['茶汤清亮']);
  });

  it('sends a known review again when it gains a follow-up', () => {
    const outbox = new Outbox();
    for (const parcel of run(outbox.pack(reading([review('茶汤清亮')])))) parcel.delivered();
    const later = review('茶汤清亮', { followUp: { text: '放两周还香', days: 14 } });
    expect(textsOf(run(outbox.pack(reading([later]))))).toEqual(['茶汤清亮']);
  });

  it('sends changed store facts even when no review is new', () => {
    const outbox = new Outbox();
    for (const parcel of run(outbox.pack(reading([review('茶汤清亮')])))) parcel.delivered();
    const parcels = run(outbox.pack(reading([review('茶汤清亮')], { store: { name: '青岚茶铺' } })));
    expect(parcels).toHaveLength(1);
    expect(parcels[0]?.reading.store?.name).toBe('青岚茶铺');
    expect(textsOf(parcels)).toEqual([]);
  });

  it('lets equal reviews travel together, so that the worker numbers them as the page does', () => {
    const outbox = new Outbox();
    for (const parcel of run(outbox.pack(reading([review('好'), review('不错')])))) parcel.delivered();
    const all = [review('好'), review('不错'), review('好')];
    const parcel = run(outbox.pack(reading(all)))[0];
    expect(parcel?.reading.reviews.map(({ text }) => text)).toEqual(['好', '好']);
    expect(reviewKeys(parcel?.reading.reviews ?? [])).toEqual([reviewKeys(all)[0], reviewKeys(all)[2]]);
  });

  it('lists what the page shows when it does not bring all of it again', () => {
    const outbox = new Outbox();
    const all = [review('茶汤清亮'), review('罐子有点瘪')];
    const [first] = run(outbox.pack(reading(all)));
    expect(first?.reading).not.toHaveProperty('listed');
    first?.delivered();
    const underTab = [review('第三泡还香'), ...all];
    const [second] = run(outbox.pack(reading(underTab, { sample: { filter: 'photo' } })));
    expect(textsOf(second ? [second] : [])).toEqual(['第三泡还香']);
    expect(second?.reading.listed).toEqual(reviewKeys(underTab));
  });

  it('counts reviews a virtual list has dropped again', () => {
    const outbox = new Outbox();
    run(outbox.pack(reading([review('一'), review('二')])));
    run(outbox.pack(reading([review('二'), review('三')])));
    expect(outbox.seen).toBe(3);
  });

  it('sends everything again, in one parcel, to a worker that keeps nothing', () => {
    const outbox = new Outbox();
    const first = [review('一'), review('二')];
    for (const parcel of run(outbox.pack(reading(first), { whole: true }))) parcel.delivered();
    expect(run(outbox.pack(reading(first), { whole: true }))).toEqual([]);
    const parcels = run(outbox.pack(reading([...first, review('三')]), { whole: true }));
    expect(textsOf(parcels)).toEqual(['一', '二', '三']);
    expect(parcels).toHaveLength(1);
  });

  it('sends comments on the after-sales service once each, whatever the reviews do', () => {
    const outbox = new Outbox();
    const said = (...texts: string[]) => ({ afterSalesComments: texts.map((text) => ({ text, author: 'k**2' })) });
    const sent = (parcels: Parcel[]) =>
      parcels.map((parcel) => parcel.reading.afterSalesComments?.map(({ text }) => text));
    const first = run(outbox.pack(reading([review('一')], said('退得快', '没人理'))));
    expect(sent(first)).toEqual([['退得快', '没人理']]);
    for (const parcel of first) parcel.delivered();
    expect(run(outbox.pack(reading([review('一')], said('没人理'))))).toEqual([]);
    const turned = run(outbox.pack(reading([review('一')], said('没人理', '换了新的'))));
    expect(sent(turned)).toEqual([['换了新的']]);
    expect(textsOf(turned)).toEqual([]);
    expect(sent(run(outbox.pack(reading([review('二')], said('换了新的')))))).toEqual([['换了新的']]);
    expect(outbox.seen).toBe(2);
  });

  it('sends the whole page for a comment to a worker that keeps nothing', () => {
    const outbox = new Outbox();
    for (const parcel of run(outbox.pack(reading([review('一')]), { whole: true }))) parcel.delivered();
    const comments = { afterSalesComments: [{ text: '退得快' }] };
    const [parcel, ...others] = run(outbox.pack(reading([review('一')], comments), { whole: true }));
    expect(others).toEqual([]);
    expect(textsOf(parcel ? [parcel] : [])).toEqual(['一']);
    expect(parcel?.reading.afterSalesComments).toEqual([{ text: '退得快' }]);
  });

  it('splits a long list into parcels without losing or repeating any', () => {
    const outbox = new Outbox();
    const many = Array.from({ length: 1234 }, (_, i) => review(`第${i}条`));
    const parcels = run(outbox.pack(reading(many)));
    expect(parcels.length).toBeGreaterThan(4);
    expect(new Set(textsOf(parcels)).size).toBe(1234);
    expect(textsOf(parcels)).toHaveLength(1234);
  });
});
