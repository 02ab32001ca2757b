import 'fake-indexeddb/auto';
import { onReading } from 'src/background/on-reading';
import { onWhatIf, whatIfSchema } from 'src/background/on-what-if';
import { scorer } from 'src/background/scorer';
import type { Tools } from 'src/background/tools';
import type { Db } from 'src/db/schema';
import type { Review } from 'src/domain/reading';
import { parseReading } from 'src/domain/schemas';
import type { ItemKey, ReviewKey } from 'src/domain/site';
import type { WhatIf } from 'src/domain/what-if';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyDb, everything, itemReading, reviewNo, tabOn, toolsOn } from './worker-kit';

const storeKey = 'taobao:shopId:51020301';
const plainly: WhatIf = { storeKey, withoutSignals: [], withoutReviews: [], weights: true };

const copied = '包装很严实，茶壶出水很顺，颜色和图片一样，送人也合适';
const reviews: Review[] = [
  ...Array.from({ length: 30 }, (_, n) => reviewNo(n, { id: `r${n}`, class: n % 5 === 0 ? 'bad' : 'good' })),
  ...Array.from({ length: 5 }, (_, n) => reviewNo(90 + n, { id: `c${n}`, class: 'good', text: copied })),
];

let db: Db;
let tools: Tools;
beforeEach(async () => {
  db = await emptyDb();
  tools = toolsOn(db, { scorer });
  const parsed = parseReading({ ...itemReading(), reviews });
  if (!parsed) throw new Error('the test reading must parse');
  await onReading(tools, parsed, tabOn());
});

async function asked(question: WhatIf) {
  const reply = await onWhatIf(tools, question);
  if (!reply.ok) throw new Error(reply.detail);
  return reply.value;
}

describe('a what-if', () => {
  it('that leaves nothing out is the answer as it stands, with what every review counts', async () => {
    const answer = await asked(plainly);
    const summary = await db.get('summaries', storeKey as never);
    expect(answer.reviews.rating).toEqual(summary?.pooled.rating);
    expect(answer.storeScore).toEqual(summary?.storeScore);
    expect(answer.weights).toHaveLength(reviews.length);
    expect(answer.weights?.every(({ itemKey }) => itemKey === 'taobao:item:700100200300')).toBe(true);
    expect(answer.weights?.filter(({ weight }) => weight === 0)).toHaveLength(4);
  });

  it('without a signal lets its reviews count again', async () => {
    const [before, after] = [await asked(plainly), await asked({ ...plainly, withoutSignals: ['near-duplicates'] })];
    expect(after.reviews.rating.adjusted ?? 0).toBeGreaterThan(before.reviews.rating.adjusted ?? 5);
  });

  it('without a review does not know it', async () => {
    const gone = 'id:r0' as ReviewKey;
    const answer = await asked({ ...plainly, withoutReviews: [gone] });
    expect(answer.reviews.coverage.read).toBe(reviews.length - 1);
    expect(answer.weights?.map(({ key }) => key)).not.toContain(gone);
  });

  it('at other weights is reckoned at those', async () => {
    const dialWeights = { priors: { good: 0.05, mid: 0.98, bad: 0.98 }, evidence: 1 };
    const [own, standard] = [
      await asked({ ...plainly, dial: 'custom', dialWeights }),
      await asked({ ...plainly, dial: 'default' }),
    ];
    expect(own.dial).toBe('custom');
    expect(own.reviews.rating.criticWeighted ?? 5).toBeLessThan(standard.reviews.rating.criticWeighted ?? 0);
  });

  it('tells what reviews weigh only where asked', async () => {
    expect(await asked({ ...plainly, weights: false })).not.toHaveProperty('weights');
  });

  it('of one item answers for that item', async () => {
    const itemKey = 'taobao:item:700100200300' as ItemKey;
    expect(await asked({ ...plainly, itemKey })).toMatchObject({ reviews: { key: itemKey } });
  });

  it('leaves everything kept as it was', async () => {
    const before = await everything(db);
    await asked({ ...plainly, withoutSignals: ['near-duplicates'], dial: 'strict' });
    expect(await everything(db)).toEqual(before);
  });

  it('about an unknown store has no answer', async () => {
    expect(await onWhatIf(tools, { ...plainly, storeKey: 'taobao:shopId:1' })).toMatchObject({ ok: false });
  });
});

describe('a question', () => {
  it.each([
    ['no store', { withoutSignals: [], withoutReviews: [] }],
    ['an unknown signal', { ...plainly, withoutSignals: ['magic'] }],
    ['an unknown dial', { ...plainly, dial: 'kind' }],
    ['weights beyond all belief', { ...plainly, dialWeights: { priors: { good: 1, mid: 1, bad: 1 }, evidence: 9 } }],
    ['more reviews than anybody picks', { ...plainly, withoutReviews: Array.from({ length: 501 }, () => 'id:1') }],
  ])('with %s is refused', (_, question) => {
    expect(whatIfSchema.safeParse(question).success).toBe(false);
  });

  it('of the agreed form is taken', () => {
    expect(whatIfSchema.safeParse({ ...plainly, dial: 'strict' }).data).toEqual({ ...plainly, dial: 'strict' });
  });
});
