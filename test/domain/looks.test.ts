import type { Look } from 'src/domain/evidence';
import { addLook, mostKeys } from 'src/domain/looks';
import type { ReviewKey } from 'src/domain/site';
import { describe, expect, it } from 'vitest';

const start = Date.parse('2026-11-01T08:00:00.000Z');
const at = (days: number, hours = 0): string => new Date(start + days * 86_400_000 + hours * 3_600_000).toISOString();
const look = (keys: string, readAt: string, more: Partial<Look> = {}): Look => ({
  readAt,
  filter: 'all',
  sort: 'default',
  keys: [...keys].map((key) => `id:${key}` as ReviewKey),
  ...more,
});
const seen = (...looks: Look[]): Look[] => looks.reduce<Look[]>(addLook, []);
const lists = (looks: readonly Look[]): string[] => looks.map(({ keys }) => keys.map((key) => key.slice(3)).join(''));
const days = (looks: readonly Look[]): number[] =>
  looks.map(({ readAt }) => Math.round((Date.parse(readAt) - start) / 86_400_000));

describe('the parts of one visit', () => {
  it('are one look, in order of appearance', () => {
    expect(lists(seen(look('abc', at(0)), look('def', at(0, 1))))).toEqual(['abcdef']);
  });

  it('keep the neighbours that each was shown with: new ones at the top, between and at the end', () => {
    expect(lists(seen(look('bd', at(0)), look('abcde', at(0, 1))))).toEqual(['abcde']);
  });

  it('that a virtual list has dropped again stay', () => {
    expect(lists(seen(look('abcd', at(0)), look('cdef', at(0, 1))))).toEqual(['abcdef']);
  });

  it('hold each review once, also where the page has changed its order', () => {
    expect([...(lists(seen(look('abcd', at(0)), look('dxba', at(0, 1))))[0] ?? '')].sort().join('')).toBe('abcdx');
  });

  it('arriving in another order of time begin when the first of them was read', () => {
    expect(seen(look('ab', at(0, 2)), look('abc', at(0)))).toEqual([look('abc', at(0))]);
  });

  it('are bounded', () => {
    const keys = Array.from({ length: mostKeys + 40 }, (_, n) => `id:${n}` as ReviewKey);
    expect(seen({ ...look('', at(0)), keys })[0]?.keys).toHaveLength(mostKeys);
  });
});

describe('several visits', () => {
  it('are looks of their own, oldest first, and lists of other filters and sorts are apart', () => {
    const looks = seen(look('ab', at(2)), look('abc', at(0)), look('b', at(0), { filter: 'bad' }));
    expect(lists(looks)).toEqual(['abc', 'b', 'ab']);
  });

  it('of one list keep the oldest and the latest two, and one between', () => {
    const daily = Array.from({ length: 9 }, (_, n) => look('ab', at(n * 2)));
    const kept = days(seen(...daily));
    expect(kept).toHaveLength(4);
    expect([kept[0], ...kept.slice(-2)]).toEqual([0, 14, 16]);
  });

  it('of many lists keep six looks, and the list in use its first', () => {
    const used = Array.from({ length: 4 }, (_, n) => look('ab', at(n * 2)));
    const others = Array.from({ length: 8 }, (_, n) => look('a', at(20 + n), { filter: `tag:${n}` }));
    const kept = seen(...used, ...others);
    expect(kept).toHaveLength(6);
    expect(kept.filter(({ filter }) => filter !== 'all').map(({ filter }) => filter)).toContain('tag:7');
  });

  it('without reviews add nothing', () => {
    expect(seen(look('', at(0)))).toEqual([]);
  });
});
