import { aspectIds } from 'src/domain/aspects';
import type { ServiceScore } from 'src/domain/dimensions';
import type { ItemEvidence, ReviewEvidence, ReviewWords, StoreEvidence } from 'src/domain/evidence';
import type { ItemReading, Review } from 'src/domain/reading';
import type { ItemKey, ReviewKey, ReviewSubject, StoreKey } from 'src/domain/site';
import fc from '../seeded';

export const now = new Date('2026-11-22T00:00:00Z');
const seen = '2026-11-20T00:00:00Z';

const syllables = ['ba', 'ke', 'di', 'mo', 'ru', 'sa', 'te', 'vi', 'no', 'lu', 'fa', 'pe', 'ri', 'go', 'zu', 'ha'];

/** Words that no other number has, a few or many: texts of honest buyers have nothing in common, not even their length. */
export function ownWords(index: number): string {
  let state = (index + 1) * 7919;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state;
  };
  next();
  const word = () => Array.from({ length: 2 + (next() % 3) }, () => syllables[(next() >> 4) % 16]).join('');
  const length = Math.round(4 * Math.exp((next() % 1000) / 400));
  return Array.from({ length }, word).join(' ');
}

/** One review as kept, of its own text unless told. `filter` is the tab it was read under. */
export function kept(index: number, review: Partial<Review>, filter = 'all'): ReviewEvidence {
  const text = ownWords(index);
  return {
    key: `r${index}` as ReviewKey,
    review: { text, ...review },
    firstSeen: seen,
    lastSeen: seen,
    filters: [filter],
    sorts: ['default'],
  };
}

/** Reviews with these stars, each of its own text. */
export const rated = (stars: readonly number[], from = 0, filter = 'all'): ReviewEvidence[] =>
  stars.map((rating, index) => kept(from + index, { rating }, filter));

/** A number of default ballots. */
export const defaults = (count: number, from = 10_000): ReviewEvidence[] =>
  Array.from({ length: count }, (_, index) => kept(from + index, { text: '此用户没有填写评价。', default: true }));

export const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

export function item(
  reviews: ReviewEvidence[],
  facts: ItemReading = {},
  id = '1',
  reviewSubject: ReviewSubject = 'store-item',
): ItemEvidence {
  return { key: `taobao:item:${id}` as ItemKey, id, reviewSubject, facts, readAt: seen, samples: [], reviews };
}

export function store(
  items: ItemEvidence[],
  scores: ServiceScore[] = [],
  facts: StoreEvidence['facts'] = {},
): StoreEvidence {
  return {
    key: 'taobao:shopId:1' as StoreKey,
    site: 'taobao',
    aliases: ['taobao:shopId:1'],
    facts,
    scores: scores.map((score) => ({ score, readAt: seen })),
    items,
    lastSeen: seen,
  };
}

/** A dynamic score of 5 with its comparison. */
export const dsr = (
  dimension: ServiceScore['dimension'],
  value: number,
  vsIndustry?: ServiceScore['vsIndustry'],
  more: Partial<ServiceScore> = {},
): ServiceScore => ({
  dimension,
  value,
  unit: 'score',
  better: 'higher',
  scale: 5,
  shown: true,
  ...(vsIndustry ? { vsIndustry } : {}),
  ...more,
});

const day = fc.constantFrom('2026-11-01', '2026-09-01', '2026-01-01', '2024-01-01');

/** A review of any make: starred, labelled, mute, empty, default, under any tab, sometimes a copy. */
const anyReview = fc.record(
  {
    rating: fc.integer({ min: 1, max: 5 }),
    class: fc.constantFrom('good' as const, 'mid' as const, 'bad' as const),
    text: fc.oneof(
      { weight: 6, arbitrary: fc.string({ minLength: 8, maxLength: 30 }) },
      fc.constantFrom('', '😀', '好', '物流很快，包装完好，很满意', '此用户没有填写评价。'),
    ),
    date: day,
  },
  { requiredKeys: ['text'] },
);

/** What the language model might say of a text. */
export function words(
  positive: number,
  mid: number,
  label: ReviewWords['label'],
  more: Partial<ReviewWords> = {},
): ReviewWords {
  const negative = Math.max(0, 1 - positive - mid);
  return { negative, mid, positive, label, aspects: [], model: 'test', ...more };
}

export const happy = words(0.99, 0.005, 'positive');
export const angry = words(0.002, 0.02, 'negative');
export const unclear = words(0.5, 0.25, 'unsure');

const label = fc.constantFrom('negative' as const, 'mid' as const, 'positive' as const, 'unsure' as const);
const mention = fc.record({
  aspect: fc.constantFrom(...aspectIds),
  label,
  quote: fc.constantFrom('做工差', '客服好', '小了点'),
});

/** Any answer of the model, its aspects each once. */
const anyWords = fc
  .tuple(
    fc.float({ min: Math.fround(0.01), max: Math.fround(0.9), noNaN: true }),
    fc.float({ min: 0, max: Math.fround(0.09), noNaN: true }),
    label,
  )
  .chain(([positive, mid, name]) =>
    fc
      .uniqueArray(mention, { selector: ({ aspect }) => aspect, maxLength: 4 })
      .map((aspects) => words(positive, mid, name, { aspects })),
  );

const filter = fc.oneof({ weight: 8, arbitrary: fc.constant('all') }, fc.constantFrom('good', 'mid', 'bad', 'photo'));

export const anyReviews = fc
  .array(fc.tuple(anyReview, filter, fc.option(anyWords, { nil: undefined })), { maxLength: 40 })
  .map((list) =>
    list.map(([review, under, said], index) => ({ ...kept(index, review, under), ...(said ? { said } : {}) })),
  );

const count = fc.nat({ max: 400 });

/** What a page may say about all reviews. */
export const anyFacts: fc.Arbitrary<ItemReading> = fc.oneof(
  fc.constant({}),
  fc.record({ reviewCount: count }),
  fc.record({ reviewCountAtLeast: count }),
  fc.record({ good: count, mid: count, bad: count }).map((totals) => ({ totals })),
  fc
    .tuple(count, count, count, count, count)
    .map(([a, b, c, d, e]) => ({ histogramCount: { 5: a, 4: b, 3: c, 2: d, 1: e } })),
  fc.constant({ histogramPercent: { 5: 72, 4: 14, 3: 6, 2: 3, 1: 5 }, ratingCount: 875, rating: 4.4, ratingScale: 5 }),
  fc.record({ positivePercent: fc.integer({ min: 0, max: 100 }), positiveWindowDays: fc.constant(90) }),
);

const comparison = fc.record(
  {
    direction: fc.constantFrom('above' as const, 'level' as const, 'below' as const),
    percent: fc.integer({ min: 0, max: 100 }),
  },
  { requiredKeys: ['direction'] },
);

export const anyScores: fc.Arbitrary<ServiceScore[]> = fc
  .tuple(fc.option(comparison), fc.option(comparison), fc.option(comparison))
  .map(([a, b, c]) => [
    dsr('service', 4.8, a ?? undefined),
    dsr('shipping', 4.5, b ?? undefined, { distributionPercent: { 5: 90, 4: 6, 3: 2, 2: 0, 1: 2 } }),
    dsr('refund-duration', 2, c ?? undefined, { unit: 'days', better: 'lower' }),
  ]);

export const anyStore: fc.Arbitrary<StoreEvidence> = fc
  .tuple(
    fc.array(fc.tuple(anyReviews, anyFacts), { maxLength: 4 }),
    anyScores,
    fc.option(fc.integer({ min: 0, max: 20 })),
  )
  .map(([items, scores, age]) =>
    store(
      items.map(([reviews, facts], index) => item(reviews, facts, String(index))),
      scores,
      age === null ? {} : { ageYears: age },
    ),
  );
