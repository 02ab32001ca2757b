import type { ReviewEvidence } from 'src/domain/evidence';
import type { Review } from 'src/domain/reading';
import type { ReviewKey } from 'src/domain/site';
import { nearDuplicates } from 'src/trust/signals/near-duplicates';
import { describe, expect, it } from 'vitest';
import { ownRows } from '../bench/campaigns/corpus';
import { edited } from '../bench/campaigns/editing';
import { chance } from '../bench/campaigns/random';
import { kept } from '../score/evidence';
import { outcomeOf } from './signals/plant';

/** Texts that buyers of one product wrote, none of them like another. */
const honest = (count: number): ReviewEvidence[] =>
  ownRows()
    .filter(({ review }) => [...review.text].length >= 10)
    .slice(0, count)
    .map(({ review: { text, date } }, index) => kept(5000 + index, { text, date, rating: 5 }));

const seeds = [
  '灯罩的做工比想象中细致，暖光照在餐桌上很温馨，老人也说喜欢',
  '安装师傅二十分钟就弄好了，遥控三档都试过，没有频闪',
];

/** Copies of a text as a lazy person edits them, each on a day of its own. */
function copies(count: number, more: Partial<Review> = {}): ReviewEvidence[] {
  const dice = chance(1, 'copies', count);
  return Array.from({ length: count }, (_, index) => {
    const text = index < seeds.length ? (seeds[index] ?? '') : edited(seeds[index % seeds.length] ?? '', dice);
    return kept(100 + index, {
      text,
      rating: 5,
      date: `2026-03-${10 + (index % 20)}`,
      ...more,
    });
  });
}

describe('near-duplicates', () => {
  it.each([
    ['fail', 20, 60],
    ['fail', 30, 70],
    ['fail', 12, 40],
    ['warn', 8, 90],
    ['pass', 0, 100],
    ['pass', 2, 100],
    ['pass', 3, 60],
    ['not-tested', 5, 0],
    ['not-tested', 0, 7],
  ] as const)('gives %s for %i reviews from two edited texts among %i others', (expected, planted, others) => {
    expect(outcomeOf(nearDuplicates, [...copies(planted), ...honest(others)]).verdict).toBe(expected);
  });

  it('takes lines of one order for one voice, and only these', () => {
    const text = seeds[0] ?? '';
    const lines = (more: (index: number) => Partial<Review>) =>
      Array.from({ length: 12 }, (_, index) => kept(100 + index, { text, rating: 5, ...more(index) }));
    const verdict = (more: (index: number) => Partial<Review>) =>
      outcomeOf(nearDuplicates, [...lines(more), ...honest(40)]).verdict;
    expect(verdict(() => ({ author: '李***0', date: '2026-03-11' }))).toBe('pass');
    expect(verdict((index) => ({ author: '李***0', date: `2026-03-${index + 10}` }))).toBe('fail');
    expect(verdict((index) => ({ author: `李***${index}`, date: '2026-03-11' }))).toBe('fail');
    expect(verdict(() => ({ author: '匿***名', date: '2026-03-11' }))).toBe('fail');
    expect(verdict(() => ({ author: '李***0', anonymous: true, date: '2026-03-11' }))).toBe('fail');
  });

  it('holds it against every copy but never against the earliest', () => {
    const outcome = outcomeOf(nearDuplicates, [...copies(12), ...honest(40)]);
    const against = [...(outcome.evidence ?? [])];
    expect(against.length).toBe(10);
    expect(against.every(([, logOdds]) => logOdds < -3)).toBe(true);
    for (const key of ['r100', 'r101'] as ReviewKey[]) expect(outcome.evidence?.has(key)).toBe(false);
    expect(outcome.reviews).toContain('r100');
    expect(outcome.innocent?.id).toBe('innocentCopies');
  });

  it('says the same in whatever order the reviews were read', () => {
    const reviews = [...copies(14), ...honest(30)];
    const shuffled = chance(3, 'order').shuffled(reviews);
    expect(outcomeOf(nearDuplicates, shuffled)).toEqual(outcomeOf(nearDuplicates, reviews));
  });
});
