import type { ReviewEvidence } from 'src/domain/evidence';
import { reviewBurst } from 'src/trust/signals/review-burst';
import { describe, expect, it } from 'vitest';
import { kept, times } from '../../score/evidence';
import { dayAfter, outcomeOf } from './fixtures';

const DAY_COUNT = 90;

/** One review about every day and a quarter, from March to May, with stars that go round. */
const steady = (count = 72, stars: readonly number[] = [5, 4, 5, 2, 5, 3]): ReviewEvidence[] =>
  Array.from({ length: count }, (_, index) =>
    kept(index, {
      rating: stars[index % stars.length] ?? 5,
      date: dayAfter(Math.floor((index * DAY_COUNT) / count)),
    }),
  );
const on = (day: number, count: number, rating: number, from = 500): ReviewEvidence[] =>
  Array.from({ length: count }, (_, index) => kept(from + index, { rating, date: dayAfter(day) }));
const test = (reviews: ReviewEvidence[]) => outcomeOf(reviewBurst, reviews);

describe('a burst is named', () => {
  it('as a warning where a day holds many reviews that rate like the rest', () => {
    const same = steady()
      .slice(0, 24)
      .map(({ review }, index) => kept(500 + index, { ...review, date: dayAfter(40) }));
    const outcome = test([...steady(), ...same]);
    expect(outcome.verdict).toBe('warn');
    expect(outcome.why).toMatchObject({ id: 'findingBurstDay', values: { first: dayAfter(40) } });
    expect(outcome.reviews).toHaveLength(25);
    expect(outcome.innocent?.id).toBe('innocentBurst');
  });

  it('as a fail where the day also rates otherwise', () => {
    expect(test([...steady(), ...on(40, 30, 5)]).verdict).toBe('fail');
  });

  it('although some reviews claim a day before there were shops on the web', () => {
    const reviews = [...steady(), ...on(40, 30, 5)];
    const claimed = ['0000-01-01', '0001-12-31', '1899-12-30', '1970-01-01'].map((date, index) =>
      kept(2000 + index, { rating: 4, date }),
    );
    const { numbers, verdict } = test([...reviews, ...claimed]);
    expect({ numbers, verdict }).toEqual({ numbers: test(reviews).numbers, verdict: 'fail' });
  });

  it('over three days as well', () => {
    const three = [...on(40, 12, 5), ...on(41, 12, 5, 600), ...on(42, 12, 5, 700)];
    const outcome = test([...steady(), ...three]);
    expect(outcome.verdict).toBe('fail');
    expect(outcome.why).toMatchObject({ values: { first: dayAfter(40), last: dayAfter(42) } });
  });

  it('among the negatives alone, which drown in a busy shop', () => {
    const busy = Array.from({ length: 400 }, (_, index) =>
      kept(index, { rating: index % 40 === 0 ? 1 : 5, date: dayAfter(Math.floor((index * DAY_COUNT) / 400)) }),
    );
    const outcome = test([...busy, ...on(33, 12, 1, 900)]);
    expect(outcome.verdict).not.toBe('pass');
    expect(outcome.evidence?.get(kept(900, {}).key)).toBeLessThan(-2);
    expect(outcome.evidence?.get(kept(147, {}).key)).toBeUndefined();
  });
});

describe('a burst that holds all the criticism there is', () => {
  it('is as sure as any', () => {
    const outcome = test([...steady(72, [5]), ...on(40, 9, 1), ...on(41, 9, 1, 700)]);
    expect(outcome.verdict).toBe('fail');
    expect([...(outcome.evidence?.values() ?? [])].every((weight) => weight < -3 && weight >= -5)).toBe(true);
  });
});

describe('nothing is said', () => {
  it('of a steady shop', () => {
    expect(test(steady())).toMatchObject({ verdict: 'pass', reviews: [], why: { id: 'findingNoBurst' } });
  });

  it('of a launch that falls off', () => {
    const launch = times(60, 0).flatMap((_, day) =>
      Array.from({ length: Math.round(14 / (1 + day / 3)) }, (_each, index) =>
        kept(day * 20 + index, { rating: 5, date: dayAfter(day) }),
      ),
    );
    expect(test(launch).verdict).toBe('pass');
  });

  it('of a festival', () => {
    const year = Array.from({ length: 120 }, (_, index) => kept(index, { rating: 5, date: dayAfter(60 + index) }));
    const sale = Array.from({ length: 8 }, (_, index) => kept(300 + index, { rating: 5, date: '2025-06-19' }));
    expect(test([...year, ...sale]).verdict).toBe('pass');
  });

  it('of the newest reviews read on two visits, months apart', () => {
    const visit = (from: number, day: number): ReviewEvidence[] =>
      Array.from({ length: 40 }, (_, index) => ({
        ...kept(from + index, { rating: 5, date: dayAfter(day + Math.floor(index / 3)) }),
        firstSeen: `${dayAfter(day + 14)}T10:00:00Z`,
        sorts: ['newest'],
      }));
    expect(test([...visit(0, 0), ...visit(100, 200)]).verdict).toBe('pass');
  });
});

describe('it is not tested', () => {
  it('without dates', () => {
    expect(test(Array.from({ length: 60 }, (_, index) => kept(index, { rating: 5 }))).verdict).toBe('not-tested');
  });

  it('within nine days', () => {
    expect(test([...on(1, 20, 5), ...on(9, 20, 5, 700)]).verdict).toBe('not-tested');
  });

  it('of one tab alone', () => {
    expect(test(steady().map((each) => ({ ...each, filters: ['bad'] }))).verdict).toBe('not-tested');
  });
});

describe('the evidence', () => {
  it('grows with how improbable the day is, and where it rates otherwise', () => {
    const against = (count: number, rating: number): number =>
      test([...steady(72, [4]), ...on(40, count, rating)]).evidence?.get(kept(500, {}).key) ?? 0;
    expect(against(12, 4)).toBeLessThan(0);
    expect(against(18, 4)).toBeLessThan(against(12, 4));
    expect(against(12, 5)).toBeLessThan(against(12, 4));
  });

  it('is the same in any order', () => {
    const reviews = [...steady(), ...on(40, 20, 5), ...on(70, 14, 1, 700)];
    const shuffled = reviews.map((one, index) => ({ one, at: (index * 37) % 101 })).sort((a, b) => a.at - b.at);
    const again = test(shuffled.map(({ one }) => one));
    expect({ ...again, evidence: [...(again.evidence ?? [])].sort() }).toEqual({
      ...test(reviews),
      evidence: [...(test(reviews).evidence ?? [])].sort(),
    });
  });
});
