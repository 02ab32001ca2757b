import { createGzip, gzipSync } from 'node:zlib';
import type { StoreKey } from 'src/domain/site';
import { canonical } from 'src/export/canonical';
import type { Change } from 'src/replica/change';
import { readSegment, segmentBounds } from 'src/replica/read-segment';
import { segmentName, segmentPlace, sumOf, writeSegment } from 'src/replica/segment';
import { type DeviceId, nextStamp } from 'src/replica/stamp';
import { describe, expect, it } from 'vitest';
import fc from '../seeded';

const device = '00112233445566aa' as DeviceId;
const madeAt = '2026-06-01T10:00:00.000Z';
const now = Date.parse(madeAt);
const about = { methodVersion: '2.1.0', device, name: 'Desk', sequence: 3, madeAt, scope: 'everything' as const };
const place = { device, sequence: 3, now };
const storeKey = 'tmall:shopId:12' as StoreKey;
const pin: Change = { put: 'pin', record: { storeKey, at: nextStamp(device, now), pinnedAt: madeAt } };
const erasure: Change = { put: 'erasure', record: { storeKey, at: nextStamp(device, now), until: madeAt } };

/** A file with any lines, its checksum right: what a program that knows the form could write. */
async function fileOf(lines: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
  const body = `${lines.join('\n')}\n`;
  const sum = await sumOf(new TextEncoder().encode(body));
  return new Uint8Array(gzipSync(`${body}${canonical({ changes: lines.length - 1, sum })}\n`));
}

const head = (more: object = {}): string =>
  JSON.stringify({ format: 'storesight-segment', version: 1, ...about, ...more });

describe('a segment', () => {
  it('comes back as it was written', async () => {
    const bytes = await writeSegment(about, [pin, erasure]);
    expect(await readSegment(bytes, place)).toEqual({
      head: { format: 'storesight-segment', version: 1, ...about },
      changes: [pin, erasure],
    });
  });

  it('is found by device and number, and nothing else is taken for one', () => {
    expect(segmentPlace(device, segmentName(3))).toEqual({ device, sequence: 3 });
    for (const [directory, file] of [
      [device, '3.jsonl.gz'],
      [device, `${segmentName(3)}.sync-conflict-20260601`],
      [device, `~${segmentName(3)}`],
      ['Desk', segmentName(3)],
      ['..', segmentName(3)],
    ] as const)
      expect(segmentPlace(directory, file)).toBeUndefined();
  });

  it('that was cut anywhere, or in which a byte changed, is torn or not ours, and never read in part', async () => {
    const bytes = await writeSegment(about, [pin, erasure]);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        expect(await readSegment(bytes.slice(0, at), place)).toHaveProperty('skipped');
        const changed = bytes.slice();
        changed[at] = (changed[at] as number) ^ flip;
        const outcome = await readSegment(changed, place);
        // A changed header byte of gzip (time, system) changes nothing that is read.
        if ('changes' in outcome) expect(outcome.changes).toEqual([pin, erasure]);
      }),
    );
  });
});

describe('left aside, with the reason, is a segment', () => {
  const reasonOf = async (bytes: Uint8Array<ArrayBuffer>, at = place): Promise<string> => {
    const outcome = await readSegment(bytes, at);
    return 'skipped' in outcome ? `${outcome.skipped}${outcome.line ? ` ${outcome.line}` : ''}` : 'read';
  };

  it('of another program, of a later version, from another place', async () => {
    expect(await reasonOf(await fileOf(['{"format":"something-else"}']))).toBe('not-ours');
    expect(await reasonOf(await fileOf(['no JSON']))).toBe('not-ours');
    expect(await reasonOf(await fileOf([JSON.stringify({ format: 'storesight-segment', version: 2, more: 1 })]))).toBe(
      'newer',
    );
    expect(await reasonOf(await writeSegment(about, [pin]), { ...place, sequence: 4 })).toBe('misplaced');
    expect(await reasonOf(await writeSegment(about, [pin]), { ...place, device: 'ffffffffffffffff' as DeviceId })).toBe(
      'misplaced',
    );
  });

  it('that reaches for prototypes, is nested without end, or holds what no record of ours is', async () => {
    const good = JSON.stringify(pin);
    expect(await reasonOf(await fileOf([head(), good, '{"put":"pin","record":{"__proto__":{"polluted":true}}}']))).toBe(
      'poisoned 3',
    );
    expect(await reasonOf(await fileOf([head(), `${'['.repeat(10_000)}${']'.repeat(10_000)}`]))).toBe('poisoned 2');
    expect(await reasonOf(await fileOf([head(), good, '{"put":"settings","record":{}}']))).toBe('poisoned 3');
    expect(
      await reasonOf(
        await fileOf([head(), JSON.stringify({ put: 'pin', record: { storeKey: 'tmall:shopId:1', at: 'now' } })]),
      ),
    ).toBe('poisoned 2');
    expect(await reasonOf(await fileOf([head({ name: 'x'.repeat(5000) }), good]))).toBe('poisoned 1');
    expect(await reasonOf(await fileOf([head(), '{"put":"pin","record":{"\\u005f_proto__":{"polluted":true}}}']))).toBe(
      'poisoned 2',
    );
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('whose clock is far ahead, or that claims sights of after it was closed: it would win over all that comes', async () => {
    const year = 365 * 24 * 3600 * 1000;
    expect(await reasonOf(await writeSegment(about, [pin]), { ...place, now: now - year })).toBe('future');
    const late: Change = {
      put: 'erasure',
      record: { storeKey, at: nextStamp(device, now), until: '2099-01-01T00:00:00.000Z' },
    };
    const stamped: Change = { put: 'pin', record: { storeKey, at: nextStamp(device, now + year) } };
    expect(await reasonOf(await writeSegment(about, [pin, late]))).toBe('poisoned 3');
    expect(await reasonOf(await writeSegment(about, [stamped]))).toBe('poisoned 2');
  });

  it('of a gigabyte in a megabyte, without unpacking more than its bound', async () => {
    const bomb = await new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
      const parts: Buffer[] = [];
      const gzip = createGzip({ level: 1 }).on('data', (part: Buffer) => parts.push(part));
      gzip.on('end', () => resolve(new Uint8Array(Buffer.concat(parts)))).on('error', reject);
      const block = Buffer.alloc(16 * 2 ** 20, ' ');
      const more = (left: number): void => {
        if (left === 0) gzip.end();
        else gzip.write(block, () => more(left - 1));
      };
      more(64);
    });
    expect(bomb.length).toBeLessThan(segmentBounds.packed);
    const before = process.memoryUsage().rss;
    expect(await reasonOf(bomb)).toBe('too-large');
    expect(process.memoryUsage().rss - before).toBeLessThan(4 * segmentBounds.text);
    expect(await reasonOf(new Uint8Array(segmentBounds.packed + 1))).toBe('too-large');
  }, 600_000);
});
