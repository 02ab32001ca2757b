import type { Look } from 'src/domain/evidence';
import type { ReviewKey } from 'src/domain/site';
import { vanishedReviews } from 'src/trust/signals/vanished-reviews';
import { describe, expect, it } from 'vitest';
import { kept } from '../../score/evidence';
import { outcomeOf } from './fixtures';

const SIZE = 40;
const isCritic = (index: number): boolean => index % 8 === 3;
const reviews = Array.from({ length: SIZE }, (_, index) => kept(index, { rating: isCritic(index) ? 1 : 5 }));
const all = reviews.map(({ key }) => key);
const critics = all.filter((_, index) => isCritic(index));

const look = (visit: number, keys: readonly ReviewKey[], more: Partial<Look> = {}): Look => ({
  readAt: `2026-0${visit}-10T09:00:00.000Z`,
  filter: 'all',
  sort: 'newest',
  keys: [...keys],
  ...more,
});
const without = (gone: readonly ReviewKey[]): ReviewKey[] => all.filter((key) => !gone.includes(key));
const test = (...looks: Look[]) => outcomeOf(vanishedReviews, reviews, { looks });

describe('reviews that are gone are named', () => {
  it('as a fail where it is the critics', () => {
    const outcome = test(look(1, all), look(2, without(critics)), look(3, without(critics)));
    expect(outcome.verdict).toBe('fail');
    expect(outcome.reviews).toEqual([...critics].sort());
    expect(outcome.numbers).toMatchObject({ checked: SIZE, vanished: 5, critics: 5 });
  });

  it('as a warning where it is praise, which a platform may have swept', () => {
    const gone = [2, 9, 14, 20, 28].map((index) => kept(index, {}).key);
    expect(test(look(1, all), look(2, without(gone)), look(3, without(gone))).verdict).toBe('warn');
  });

  it('though new reviews came before them', () => {
    const fresh = Array.from({ length: 6 }, (_, index) => kept(900 + index, {}).key);
    const later = [...fresh, ...without(critics)];
    expect(test(look(1, all), look(2, later), look(3, later)).verdict).toBe('fail');
  });

  it('though two of them stood side by side', () => {
    const gone = [10, 11, 18, 19, 27].map((index) => kept(index, {}).key);
    expect(test(look(1, all), look(2, without(gone)), look(3, without(gone))).numbers).toMatchObject({ vanished: 5 });
  });
});

describe('nothing is said', () => {
  it('where every review is still there', () => {
    expect(test(look(1, all), look(2, all), look(3, all))).toMatchObject({ verdict: 'pass', reviews: [] });
  });

  it('of a single review that is gone', () => {
    const gone = without(critics.slice(0, 1));
    expect(test(look(1, all), look(2, gone), look(3, gone)).verdict).toBe('pass');
  });

  it('of reviews that came back, or stand in another list', () => {
    expect(test(look(1, all), look(2, without(critics)), look(3, all)).numbers).toMatchObject({ vanished: 0 });
    const elsewhere = look(4, critics, { filter: 'bad' });
    const gone = without(critics);
    expect(test(look(1, all), look(2, gone), look(3, gone), elsewhere).numbers).toMatchObject({ vanished: 0 });
  });
});

describe('it is not tested', () => {
  it('without looks', () => {
    expect(test().verdict).toBe('not-tested');
  });

  it('with one later visit only', () => {
    expect(test(look(1, all), look(2, without(critics))).verdict).toBe('not-tested');
  });

  it('where the list was put in another order, or ended before', () => {
    const turned = [...without(critics)].reverse();
    expect(test(look(1, all), look(2, turned), look(3, turned)).verdict).toBe('not-tested');
    const short = all.slice(0, 6);
    expect(test(look(1, all), look(2, short), look(3, short)).verdict).toBe('not-tested');
  });

  it('between lists under different sorts', () => {
    const other = look(2, without(critics), { sort: 'default' });
    expect(test(look(1, all), other, look(3, without(critics), { sort: 'helpful' })).verdict).toBe('not-tested');
  });
});
