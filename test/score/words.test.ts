import type { ReviewEvidence, ReviewWords } from 'src/domain/evidence';
import { assess } from 'src/score/assess';
import { quantify } from 'src/score/quantify';
import { wordRates } from 'src/score/word-rates';
import { WORD_KINDS } from 'src/trust/words';
import { describe, expect, it } from 'vitest';
import { judgedRows } from '../tools/word-rates';
import {
  angry,
  defaults,
  dsr,
  happy,
  item,
  kept,
  now,
  ownWords,
  rated,
  store,
  times,
  unclear,
  words,
} from './evidence';

/** Reviews without a vote, with what their words say. */
const spoken = (list: readonly ReviewWords[], from = 0): ReviewEvidence[] =>
  list.map((said, index) => ({ ...kept(from + index, {}), said }));

const of = (reviews: ReviewEvidence[], facts = {}) =>
  assess(store([item(reviews, facts)]), { now, dial: 'default' }).pooled;

/** A steady stream of numbers in 0–1 (Park and Miller), so that a failure can be met again. */
function stream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const countsOf = (kinds: readonly number[]): number[] => {
  const counts = times(WORD_KINDS, 0);
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

/** A kind of answer as a review of this class gets it. */
function draw(own: 0 | 1 | 2, next: () => number): number {
  let left = next();
  for (const [kind, rates] of wordRates.entries()) {
    left -= rates[own];
    if (left < 0) return kind;
  }
  return WORD_KINDS - 1;
}

const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;

describe('class shares from words', () => {
  it('of a shop of nothing but praise are negative by a third of a percent at most', () => {
    const next = stream(7);
    const shops = times(400, 0).map(() => quantify(countsOf(times(100, 0).map(() => draw(0, next)))).shares.bad);
    expect(mean(shops)).toBeLessThanOrEqual(0.003);
  });

  it('track the truth to a few points whatever the mix', () => {
    const next = stream(11);
    const misses = times(200, 0).map(() => {
      const [mid, bad] = [Math.round(next() * 20), Math.round(next() * 30)];
      const classes = [...times(100 - mid - bad, 0 as const), ...times(mid, 1 as const), ...times(bad, 2 as const)];
      const { shares } = quantify(countsOf(classes.map((own) => draw(own, next))));
      return Math.abs(shares.mid + shares.bad - (mid + bad) / 100);
    });
    expect(mean(misses)).toBeLessThanOrEqual(0.05);
  });

  it('are none of anything where nothing was read', () => {
    expect(quantify(countsOf([])).clear).toBe(0);
  });
});

const rows = judgedRows();
if (!rows) process.stdout.write('words.test: ../shared/reviews is not there, real texts are not checked\n');

describe.skipIf(!rows)('on real texts that buyers or students called good', () => {
  it.each(['os10', 'jd-shoes'] as const)('of %s, a pseudo-shop of 100 is at most 1%% negative', (set) => {
    const good = (rows ?? []).filter((row) => row.set === set && row.class === 0);
    const next = stream(3);
    const shops = times(300, 0).map(() => {
      const kinds = times(100, 0).map(() => good[Math.floor(next() * good.length)]?.kind ?? 0);
      return quantify(countsOf(kinds)).shares.bad;
    });
    expect(mean(shops)).toBeLessThanOrEqual(0.01);
  });
});

describe('a page without votes', () => {
  it('has a rating from its words, counted by where classes come from', () => {
    const { state, coverage, rating, classNote } = of(
      spoken([...times(40, happy), ...times(6, angry), ...times(4, unclear)]),
    );
    expect(state).toBe('ready');
    expect(coverage.classSource).toEqual({ stars: 0, label: 0, text: 46, abstained: 4 });
    expect(rating.n).toBe(50);
    expect(rating.adjusted).toBeGreaterThan(4.2);
    expect(rating.adjusted).toBeLessThan(4.8);
    expect(classNote).toEqual({ id: 'classFromWordsUnclear', values: { n: 46, usable: 50, unclear: 4 } });
  });

  it('rates as the same votes would, with a wider interval', () => {
    const said = of(spoken([...times(80, happy), ...times(20, angry)])).rating;
    const voted = of(rated([...times(80, 5), ...times(20, 1)])).rating;
    expect(Math.abs((said.adjusted ?? 0) - (voted.adjusted ?? 9))).toBeLessThan(0.1);
    const width = ({ interval90: [low, high] = [0, 0] }: typeof said) => high - low;
    expect(width(said)).toBeGreaterThan(width(voted));
  });

  it('is never sure of it, even with totals', () => {
    const facts = { totals: { good: 90, mid: 5, bad: 5 } };
    expect(of(spoken(times(60, happy)), facts).confidence).not.toBe('high');
  });

  it('says that the words are unclear, not that too few were read', () => {
    const { state, confidenceWhy, rating } = of(spoken([...times(5, happy), ...times(48, unclear)]));
    expect(state).toBe('too-few-reviews');
    expect(rating.adjusted).toBeUndefined();
    expect(confidenceWhy).toEqual({ id: 'wordsUnclear', values: { n: 53, unclear: 48 } });
  });

  it('has none where words cannot be read at all', () => {
    const mute = words(1 / 3, 1 / 3, 'unsure', { negative: 1 / 3 });
    expect(of(spoken(times(20, mute))).confidenceWhy.id).toBe('classNotShown');
  });

  it('is not moved by default ballots or by copies', () => {
    const reviews = spoken([...times(20, happy), ...times(5, angry)]);
    const copies = spoken(times(9, happy), 500).map((one) => ({
      ...one,
      review: { ...one.review, text: reviews[0]?.review.text ?? '', date: '2026-11-21' },
    }));
    expect(of([...reviews, ...defaults(10), ...copies]).rating.adjusted).toBe(of(reviews).rating.adjusted);
  });
});

describe('a shown vote', () => {
  it('comes before the words', () => {
    const reviews = rated(times(12, 5)).map((one) => ({ ...one, said: angry }));
    const { rating, coverage, classNote } = of(reviews);
    expect([rating.adjusted, coverage.classSource.stars, classNote]).toEqual([5, 12, undefined]);
  });
});

describe('quotes', () => {
  it('of classes judged by words are marked, and quote the later word', () => {
    const review = { text: '刚收到，很满意的一次购物', followUp: { text: '用了一周就坏了，客服不管' } };
    const later: ReviewEvidence = { ...kept(1, review), said: { ...angry, before: happy } };
    const { critics } = of([later, kept(2, { rating: 1 })]);
    expect(critics.map(({ byWords, text }) => [byWords ?? false, text])).toEqual([
      [true, '用了一周就坏了，客服不管'],
      [false, ownWords(2)],
    ]);
  });
});

describe('aspects', () => {
  const complains = (quote: string) =>
    words(0.002, 0.02, 'negative', { aspects: [{ aspect: 'quality', label: 'negative', quote }] });

  it('count each review once, copies once, and quote the critical ones first', () => {
    const praise = words(0.99, 0, 'positive', { aspects: [{ aspect: 'quality', label: 'positive', quote: '做工好' }] });
    const one = spoken([praise, complains('开线'), complains('掉色')]);
    const copy = one.slice(1, 2).map((first) => ({ ...first, key: 'copy' as typeof first.key }));
    expect(of([...one, ...copy]).aspects).toEqual([
      { aspect: 'quality', negative: 2, mid: 0, positive: 1, quotes: ['开线', '掉色', '做工好'] },
    ]);
  });

  it('make a component of the store score from eight reviews on, lower the more is wrong', () => {
    const scores = [dsr('service', 4.8, { direction: 'above' })];
    const complaints = (reviews: ReviewEvidence[]) =>
      assess(store([item(reviews)], scores), { now, dial: 'default' }).storeScore.components.find(
        ({ id }) => id === 'complaints',
      )?.value;
    expect(complaints(spoken(times(7, happy)))).toBeUndefined();
    const calm = complaints(spoken(times(20, happy))) ?? 0;
    const torn = complaints(spoken([...times(10, happy), ...times(10, complains('坏了'))])) ?? 100;
    expect(calm).toBeGreaterThan(50);
    expect(torn).toBeLessThan(30);
  });
});
