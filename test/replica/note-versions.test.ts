import type { Note } from 'src/domain/note';
import type { StoreKey } from 'src/domain/site';
import type { NoteVersion } from 'src/replica/change';
import { addVersion, type NoteVersions, standing, withoutReplaced } from 'src/replica/note-versions';
import { type DeviceId, laterStamp, nextStamp, type Stamp } from 'src/replica/stamp';
import { describe, expect, it } from 'vitest';

const desk = 'dddddddddddddddd' as DeviceId;
const lap = 'aaaaaaaaaaaaaaaa' as DeviceId;
const at = (device: DeviceId, now: number, latest?: Stamp): Stamp => nextStamp(device, now, latest);
const noteOf = (text: string): Note => ({
  id: 'n1',
  storeKey: 'tmall:shopId:1' as StoreKey,
  subject: 'store',
  text,
  tags: [],
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
});
const version = (stamp: Stamp, text?: string, ...after: Stamp[]): NoteVersion => ({
  id: 'n1',
  at: stamp,
  ...(after.length > 0 && { after }),
  ...(text !== undefined && { note: noteOf(text) }),
});
const all = (...versions: NoteVersion[]): NoteVersions =>
  versions.reduce<NoteVersions>((known, one) => addVersion(known, one), new Map());

describe('a note written on several devices', () => {
  const first = version(at(desk, 1000), 'first');

  it('is what was written last; a text written over is gone', () => {
    const second = version(at(lap, 2000), 'second', first.at);
    expect(standing(all(second, first))).toMatchObject({ note: { text: 'second' }, others: [] });
  });

  it('keeps the text that lost when two were written without knowledge of each other', () => {
    const one = version(at(desk, 2000), 'at the desk', first.at);
    const other = version(at(lap, 3000), 'on the way', first.at);
    expect(standing(all(first, one, other))).toMatchObject({
      note: { text: 'on the way' },
      others: [{ text: 'at the desk' }],
    });
  });

  it('is one again once somebody wrote with both in view', () => {
    const one = version(at(desk, 2000), 'at the desk', first.at);
    const other = version(at(lap, 3000), 'on the way', first.at);
    const both = version(at(desk, 4000), 'both', other.at, one.at);
    expect(standing(all(first, one, other, both))).toMatchObject({ note: { text: 'both' }, others: [] });
  });

  it('that was taken away on one device and written on another keeps the words', () => {
    const gone = version(at(desk, 5000), undefined, first.at);
    const written = version(at(lap, 4000), 'still wanted', first.at);
    expect(standing(all(first, written, gone))).toMatchObject({ others: [{ text: 'still wanted' }] });
    expect(standing(all(first, written, gone))?.note).toBeUndefined();
  });

  it('drops replaced words and still knows that they were replaced', () => {
    const second = version(at(lap, 2000), 'second', first.at);
    const kept = withoutReplaced(all(first, second));
    expect([...kept.values()].map(({ note }) => note?.text)).toEqual([undefined, 'second']);
    expect(standing(addVersion(kept, first))).toMatchObject({ note: { text: 'second' }, others: [] });
  });
});

describe('the clock', () => {
  it('goes on when it is set back, and after what other devices did', () => {
    const one = at(desk, 5000);
    const two = at(desk, 1000, one);
    expect(two > one).toBe(true);
    const seen = at(lap, 9000);
    const three = at(desk, 6000, laterStamp(two, seen));
    expect(three > seen).toBe(true);
  });

  it('counts on within one millisecond, and past the end of its counter', () => {
    let stamp = at(desk, 1000);
    for (let i = 0; i < 70_000; i++) {
      const next = at(desk, 1000, stamp);
      if (next <= stamp) throw new Error(`${next} is not after ${stamp}`);
      stamp = next;
    }
    expect(stamp.slice(0, 12)).toBe((1001).toString(16).padStart(12, '0'));
  });
});
