import type { Review } from 'src/domain/reading';
import { repeatAuthor } from 'src/trust/signals/repeat-author';
import { describe, expect, it } from 'vitest';
import { kept } from '../../score/evidence';
import { dayAfter, outcomeOf } from './fixtures';

const honest = (count = 80, more: (index: number) => Partial<Review> = () => ({})) =>
  Array.from({ length: count }, (_, index) =>
    kept(index, {
      rating: [5, 4, 5, 3, 5, 1][index % 6] ?? 5,
      author: `buyer_${index}`,
      date: dayAfter(index),
      ...more(index),
    }),
  );
/** Reviews of one name, one every `gap` days. */
const by = (author: string, count: number, gap: number, more: Partial<Review> = {}) =>
  Array.from({ length: count }, (_, index) =>
    kept(1000 + index + author.length * 100, { rating: 5, author, date: dayAfter(10 + index * gap), ...more }),
  );
const verdict = (reviews: Parameters<typeof outcomeOf>[1]) => outcomeOf(repeatAuthor, reviews).verdict;

describe('buyers who come too often are named', () => {
  it('when one reviews twenty orders in a month, and praises where others grumble', () => {
    const outcome = outcomeOf(repeatAuthor, [...honest(), ...by('golden_fan', 20, 1)]);
    expect(outcome.verdict).toBe('fail');
    expect(outcome.reviews).toHaveLength(20);
    expect(outcome.numbers).toMatchObject({ often: 1, theirs: 20, most: 20 });
  });

  it('when several review four or five orders a month each', () => {
    const few = ['first_fan', 'second_fan_', 'thirdly_fan__'].flatMap((name) => by(name, 5, 4, { rating: 4 }));
    expect(verdict([...honest(), ...few])).toBe('warn');
  });

  it('when one files the same variant again and again on one day', () => {
    expect(verdict([...honest(), ...by('busy_hand', 9, 0, { variant: 'red, L' })])).not.toBe('pass');
  });
});

describe('nothing is said', () => {
  it('of the lines of one order', () => {
    const lines = ['red', 'blue', 'green', 'grey', 'black', 'white'].map((variant, index) =>
      kept(2000 + index, { rating: 5, author: 'office_kit', date: dayAfter(5), variant }),
    );
    expect(verdict([...honest(), ...lines])).toBe('pass');
  });

  it('of a buyer who returns every month', () => {
    expect(verdict([...honest(), ...by('tea_lover', 12, 25)])).toBe('pass');
  });

  it('of equal masks and nameless buyers', () => {
    const masks = ['t***1', '匿名用户', 'Amazon Customer', 'anonymous', 'Ann'].flatMap((name) => by(name, 12, 1));
    expect(verdict([...honest(), ...masks])).toBe('pass');
  });
});

describe('it is not tested', () => {
  it('where all names are masked', () => {
    expect(verdict(honest(80, (index) => ({ author: `${index % 10}***a` })))).toBe('not-tested');
  });

  it('where no review has a date', () => {
    expect(verdict(honest(80).map(({ review: { date: _date, ...review } }, index) => kept(index, review)))).toBe(
      'not-tested',
    );
  });
});

it('holds more against whoever comes more often', () => {
  const against = (count: number) =>
    outcomeOf(repeatAuthor, [...honest(), ...by('golden_fan', count, 2, { rating: 4 })])
      .evidence?.values()
      .next().value ?? 0;
  expect(against(4)).toBeLessThan(0);
  expect(against(7)).toBeLessThan(against(4));
});
