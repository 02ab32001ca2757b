import { staleParts } from 'src/domain/stale';
import { expect, it } from 'vitest';

const now = new Date('2026-11-22T12:00:00.000Z');
const daysAgo = (days: number): string => new Date(now.getTime() - days * 86_400_000).toISOString();
const parts = (scores: number, reviews: number, methodVersion = '2') =>
  staleParts(
    { scoresReadAt: daysAgo(scores), reviewsReadAt: daysAgo(reviews), methodVersion: '2' },
    { now, methodVersion },
  );

it('scores are old after a week, reviews a month after they were last seen, and an answer by another method at once', () => {
  expect(parts(7, 30)).toEqual([]);
  expect(parts(7.1, 30)).toEqual(['scores']);
  expect(parts(0, 30.1)).toEqual(['reviews']);
  expect(parts(8, 31, '3')).toEqual(['scores', 'reviews', 'method']);
});

it('what was never read is missing, not old', () => {
  expect(staleParts({ methodVersion: '2' }, { now, methodVersion: '2' })).toEqual([]);
});
