import fc from 'fast-check';
import { type Entries, type Entry, gone, there } from 'src/settings/sync/entries';
import { changesTo, isSyncKey, jsonBytes, notIn, pack, syncQuota, unpack } from 'src/settings/sync/pieces';
import { describe, expect, it } from 'vitest';

const entry = fc.record({
  at: fc.nat(),
  by: fc.stringMatching(/^[0-9a-f]{8}$/),
});
const member = fc.tuple(
  fc
    .tuple(fc.constantFrom('pin.', 'mute.'), fc.string({ minLength: 1, maxLength: 250, unit: 'grapheme' }))
    .map(([kind, id]) => kind + id.slice(0, 250)),
  entry.chain((one) => fc.constantFrom<Entry>({ ...one, value: there }, { ...one, value: gone })),
);
const chosen = fc.tuple(
  fc.constantFrom('set.dial', 'set.language', 'set.signalsOff'),
  entry.chain((one) => fc.json({ maxDepth: 1 }).map((value) => ({ ...one, value }))),
);
const entriesOf = (pairs: [string, Entry][]): Entries => new Map(pairs);

describe('items of the browser’s sync', () => {
  it('say what was packed, and no more is written then', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(member, chosen), { maxLength: 60 }), (pairs) => {
        const entries = entriesOf(pairs);
        const items = pack(entries);
        expect(unpack(items)).toEqual(new Map([...unpack(items)].map(([name]) => [name, entries.get(name)])));
        expect(notIn(items, entries)).toEqual([]);
        expect(changesTo(items, entries)).toEqual({ set: {}, remove: [] });
        expect([...items.keys()].every(isSyncKey)).toBe(true);
      }),
    );
  });

  it('stay within every bound of the browser, however much there is', () => {
    fc.assert(
      fc.property(fc.array(member, { minLength: 500, maxLength: 2_500 }), (pairs) => {
        const items = [...pack(entriesOf(pairs))];
        const sizes = items.map(([key, item]) => key.length + jsonBytes(item));
        expect(Math.max(...sizes)).toBeLessThanOrEqual(syncQuota.itemBytes);
        expect(sizes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(syncQuota.bytes);
        expect(items.length).toBeLessThanOrEqual(syncQuota.items);
      }),
      { numRuns: 15 },
    );
  });

  it('one more pin rewrites one item', () => {
    const many = new Map(
      Array.from(
        { length: 400 },
        (_, n) => [`pin.taobao:shopId:${n}`, { at: n, by: 'aaaaaaaa', value: there }] as const,
      ),
    );
    const items = pack(many);
    const more = new Map([...many, ['pin.jd:shopId:1', { at: 1_000, by: 'aaaaaaaa', value: there }] as const]);
    expect(items.size).toBeGreaterThan(1);
    expect(Object.keys(changesTo(items, more).set)).toHaveLength(1);
  });

  it('what is too long for one item is left out and named', () => {
    const entries: Entries = new Map([
      ['set.signalsOff', { at: 1, by: 'aaaaaaaa', value: JSON.stringify('x'.repeat(9_000)) }],
    ]);
    expect(notIn(pack(entries), entries)).toEqual(['set.signalsOff']);
  });

  it('of another form are passed over, row by row', () => {
    const items = new Map<string, unknown>([
      ['set.dial', [1, 'aaaaaaaa', '"strict"']],
      ['set.marks', [-1, 'aaaaaaaa', 'true']],
      ['set.badges', { at: 1 }],
      ['set.__proto__', [1, 'aaaaaaaa', '{}']],
      [
        'pin.0of1',
        [['jd:shopId:1', 1, 'aaaaaaaa', 1], ['jd:shopId:2', 1, 'no', 1], null, ['x'.repeat(500), 1, 'aaaaaaaa', 1]],
      ],
      ['mute.0of1', 'all of them'],
      ['other', [1, 'aaaaaaaa', 'true']],
    ]);
    expect([...unpack(items).keys()]).toEqual(['set.dial', 'pin.jd:shopId:1']);
  });

  it('are counted as browsers count them: UTF-8, and Chrome’s way with <', () => {
    expect(jsonBytes('店')).toBe(5);
    expect(jsonBytes('a<b')).toBe(10);
  });
});
