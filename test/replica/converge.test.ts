import { canonical } from 'src/export/canonical';
import type { Change } from 'src/replica/change';
import { emptyLibrary, type Library, take, viewOf } from 'src/replica/library';
import { readSegment } from 'src/replica/read-segment';
import { describe, expect, it } from 'vitest';
import fc from '../seeded';
import { type File, fiveDevices, numbersFrom } from './devices';

/** `RUNS=1000` is what `npm run fuzz` asks for. */
const runs = Number(process.env.RUNS ?? 50);

const shuffled = <T>(all: readonly T[], random: () => number): T[] => {
  const list = [...all];
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j] as T, list[i] as T];
  }
  return list;
};

/** The view as one text, in an order of its own: what two devices must agree on. */
function textOf(library: Library): string {
  const view = viewOf(library);
  const sorted = (list: readonly unknown[]): string[] => list.map(canonical).sort();
  return canonical({
    stores: sorted(view.stores),
    items: sorted(view.items),
    reviews: sorted(view.reviews),
    snapshots: sorted(view.snapshots),
    notes: sorted(view.notes),
    pins: sorted([...view.pins]),
  });
}

const far = Date.parse('2027-01-01T00:00:00Z');

describe('segments of five devices', async () => {
  const devices = await fiveDevices(7, 10_000);
  const files = devices.flatMap((device) => device.files);
  const read = new Map<File, Change[]>();
  for (const file of files) {
    const outcome = await readSegment(file.bytes, { ...file, now: far });
    if (!('changes' in outcome)) throw new Error(`a good segment was refused: ${outcome.skipped}`);
    read.set(file, outcome.changes);
  }
  const whole = emptyLibrary();
  for (const changes of read.values()) for (const change of changes) take(whole, change);
  const expected = textOf(whole);

  it('hold some ten thousand changes of every kind', () => {
    const all = [...read.values()].flat();
    expect(all.length).toBeGreaterThanOrEqual(10_000);
    for (const put of ['store', 'item', 'review', 'snapshot', 'note', 'pin', 'erasure'])
      expect(
        all.some((change) => change.put === put),
        put,
      ).toBe(true);
  });

  it('come to one library, whatever the order, repetition and cut of their arrival', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const random = numbersFrom(seed);
        const here = emptyLibrary();
        // Late, twice, and some of them first in part: a file that is still being copied is left aside as a whole.
        for (const file of shuffled([...files, ...files.filter(() => random() < 0.2)], random)) {
          if (random() < 0.02) {
            const cut = file.bytes.slice(0, Math.floor(random() * file.bytes.length));
            expect(await readSegment(cut, { ...file, now: far })).toHaveProperty('skipped');
          }
          for (const change of read.get(file) ?? []) take(here, change);
        }
        expect(textOf(here)).toBe(expected);
      }),
      { numRuns: runs },
    );
  }, 1_800_000);

  it('lose nothing that a device did, once the others have all of its files', () => {
    for (const device of devices) {
      for (const file of files) device.learn(file);
      expect(textOf(device.library)).toBe(expected);
    }
  });
});
