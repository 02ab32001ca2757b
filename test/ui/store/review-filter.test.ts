import type { ReviewKey } from 'src/domain/site';
import type { KeptReview } from 'src/ui/services/store-page';
import {
  bandOf,
  choicesIn,
  everything,
  filtered,
  type ReviewFilter,
  type WeighedReview,
} from 'src/ui/views/store/review-filter';
import { describe, expect, it } from 'vitest';
import { sampleStore } from './sample-store-data';

const kept: KeptReview[] = sampleStore().items.flatMap(({ key, reviews }) =>
  reviews.map((one) => ({ ...one, itemKey: key })),
);
const reviews: WeighedReview[] = kept.map((one, n) => ({
  kept: one,
  weight: {
    key: one.key,
    class: one.review.class ?? 'good',
    classFrom: 'label',
    credibility: 0.5,
    weight: (n % 3) / 2,
    reasons: [],
  },
}));
const found = (part: Partial<ReviewFilter>, from = reviews): KeptReview[] =>
  filtered(from, { ...everything, ...part }).map((one) => one.kept);

describe('a filter', () => {
  it('that asks for nothing shows everything, the newest first', () => {
    const dates = found({}).map(({ review }) => review.date ?? '');
    expect(dates).toHaveLength(reviews.length);
    expect(dates).toEqual([...dates].sort().reverse());
  });

  it.each([
    ['class', { class: 'bad' as const }, (one: KeptReview) => one.review.class === 'bad'],
    [
      'aspect',
      { aspect: 'after-sales-cost' as const },
      (one: KeptReview) => one.said?.aspects.some(({ aspect }) => aspect === 'after-sales-cost'),
    ],
    ['option', { variant: '100g 尝鲜' }, (one: KeptReview) => one.review.variant === '100g 尝鲜'],
    [
      'days',
      { from: '2026-11-01', until: '2026-11-10' },
      (one: KeptReview) => /^2026-11-(0\d|10)/.test(one.review.date ?? ''),
    ],
    ['words', { words: ' 运费 ' }, (one: KeptReview) => JSON.stringify(one.review).includes('运费')],
  ])('by %s shows those that have it and no others', (_, part, has) => {
    const shown = found(part);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.length).toBeLessThan(kept.length);
    expect(shown.every(has)).toBe(true);
    expect(shown).toHaveLength(kept.filter(has).length);
  });

  it('by how far they count needs the weights, and shows each review in one band', () => {
    const all = (['full', 'part', 'none'] as const).map((band) => found({ band }).length);
    expect(all.reduce((sum, n) => sum + n, 0)).toBe(reviews.length);
    expect(
      found(
        { band: 'full' },
        kept.map((one) => ({ kept: one })),
      ),
    ).toEqual([]);
  });

  it('can be for those of one test alone', () => {
    const only = [kept[3]?.key, kept[5]?.key].filter((key): key is ReviewKey => key !== undefined);
    expect(new Set(found({ only }).map(({ key }) => key))).toEqual(new Set(only));
  });

  it('shows the same whatever order the reviews came in', () => {
    for (const order of ['newest', 'oldest', 'least'] as const)
      expect(found({ order }, [...reviews].reverse())).toEqual(found({ order }));
  });
});

it('a weight is in full, less, or nothing', () => {
  expect([1, 0.998, 0.6, 0.01, 0].map((weight) => bandOf({ weight }))).toEqual([
    'full',
    'full',
    'part',
    'part',
    'none',
  ]);
});

it('there is to choose from what the reviews have', () => {
  const { variants, aspects } = choicesIn(reviews);
  expect(variants).toHaveLength(3);
  expect(aspects).toContain('packaging');
  expect(aspects).not.toContain('size-fit');
});
