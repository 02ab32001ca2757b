import type { StoreKey } from 'src/domain/site';
import { chosenRecords, type ImportPlan, planImport } from 'src/export/import-plan';
import { type FileContent, type FileProblem, readJson, writeJson } from 'src/export/json-file';
import { maskNames } from 'src/export/names';
import { type Bundle, noRecords, type Records } from 'src/export/records';
import { finish } from 'src/lib/slices';
import { describe, expect, it } from 'vitest';
import fc from '../seeded';
import { otherItem, reviewOf, sampleBundle, sampleStore } from './samples';

const recordsOf = ({ stores, items, reviews, looks, snapshots, notes, pins }: Bundle): Records => ({
  stores,
  items,
  reviews,
  looks,
  snapshots,
  notes,
  pins,
});
const contentOf = (text: string): FileContent => {
  const read = finish(readJson(text));
  if ('problem' in read) throw new Error(JSON.stringify(read));
  return read;
};
const problemOf = (text: string): FileProblem | undefined => {
  const read = finish(readJson(text));
  return 'problem' in read ? read : undefined;
};
const planned = (file: Records, known: Records): ImportPlan => finish(planImport(file, known));
const mine = { records: 'mine', notes: 'mine' } as const;
const theirs = { records: 'theirs', notes: 'theirs' } as const;
const noId = (): string => 'never';

describe('a file', () => {
  it('reads back as it was written', () => {
    const bundle = sampleBundle();
    expect(contentOf(writeJson(bundle)).records).toEqual(recordsOf(bundle));
  });

  it('reads back whatever the texts, tags and figures are', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 });
    const any = fc.record({
      texts: fc.uniqueArray(text, { maxLength: 8 }),
      author: text.filter((name) => name.length <= 120),
      rating: fc.double({ min: 0, max: 100, noNaN: true }),
      tags: fc.array(fc.string({ unit: 'grapheme', maxLength: 10 }), { maxLength: 5 }),
      masked: fc.boolean(),
    });
    fc.assert(
      fc.property(any, ({ texts, author, rating, tags, masked }) => {
        const plain = sampleBundle({
          reviews: texts.map((each, n) => reviewOf(n, { text: each, author, rating: rating + 0 })),
          notes: sampleBundle().notes.map((note) => ({ ...note, tags, text: texts[0] ?? '' })),
        });
        const bundle = masked ? maskNames(plain) : plain;
        const written = writeJson(bundle);
        const { records } = contentOf(written);
        expect(records).toEqual(recordsOf(bundle));
        expect(writeJson({ ...bundle, ...records })).toBe(written);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves aside what a later version of this form may add', () => {
    const text = writeJson(sampleBundle()).replace('"madeAt"', '"later": {"a": [1]},\n"madeAt"');
    expect(contentOf(text).records).toEqual(recordsOf(sampleBundle()));
  });
});

describe('a file that is refused', () => {
  const good = writeJson(sampleBundle());
  const lineWith = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

  it('says on which line and where', () => {
    const text = good.replace('"words of buyer 2"', '17');
    expect(problemOf(text)).toEqual({
      problem: 'wrong-form',
      place: 'reviews[1].review.text',
      line: lineWith(text, '"text":17'),
    });
  });

  it('names the record where a field is not there at all', () => {
    const text = good.replace('"pinnedAt"', '"pinned"');
    expect(problemOf(text)).toMatchObject({
      problem: 'wrong-form',
      place: 'pins[0].pinnedAt',
      line: lineWith(text, '"pinned"'),
    });
  });

  it.each<[string, string, FileProblem]>([
    ['no JSON', 'a,b\n1,2', { problem: 'not-json' }],
    ['cut short', good.slice(0, 400), { problem: 'not-json' }],
    ['with a comma too many', good.replace(/\n\],\n"items"/, ',\n],\n"items"'), { problem: 'not-json' }],
    [
      'with a list that is none',
      good.replace(/"pins": \[[^\]]*\]/, '"pins": {}'),
      { problem: 'wrong-form', place: 'pins' },
    ],
    ['with a list left out', good.replace(/"pins": \[[^\]]*\],/, ''), { problem: 'wrong-form', place: 'pins' }],
    ['another program’s', '{"a": 1}', { problem: 'not-ours' }],
    ['a bare list', '[]', { problem: 'not-ours' }],
    ['from the future', good.replace('"version": 1', '"version": 2'), { problem: 'newer-version', place: '2' }],
    ['far too deep', `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, { problem: 'too-deep', line: 1 }],
    [
      'reaching for the prototype',
      good.replace('"facts":{', '"facts":{"__proto__":{"a":1},'),
      { problem: 'forbidden-key', line: 8 },
    ],
    [
      'reaching for it in other letters',
      good.replace('"facts":{', '"facts":{"\\u005f_proto__":{},'),
      { problem: 'forbidden-key', line: 8 },
    ],
  ])('%s', (_, text, problem) => {
    expect(problemOf(text)).toMatchObject(problem);
  });

  it.each([
    ['a script address', good.replace('https://yunling.tmall.example/', 'javascript:alert(1)')],
    ['a picture that can hold script', good.replace('"hash"', '"picture":"data:image/svg+xml;base64,AAAA","hash"')],
    ['a key with no store in it', good.replaceAll(`"storeKey":"${sampleStore}"`, '"storeKey":"x"')],
    ['a text beyond all bounds', good.replace('words of buyer 1', 'x'.repeat(36_000))],
    ['a hash that is none', good.replace('a'.repeat(64), 'zz')],
  ])('%s', (_, text) => {
    expect(problemOf(text)?.problem).toBe('wrong-form');
  });

  it('a huge list, and a huge file', () => {
    const pins = Array.from({ length: 20_001 }, (_, n) => ({
      storeKey: `taobao:shopId:${n}` as StoreKey,
      pinnedAt: '2026-11-20T08:00:00.000Z',
    }));
    expect(problemOf(writeJson(sampleBundle({ pins })))).toMatchObject({ problem: 'wrong-form', place: 'pins' });
    expect(problemOf(`{"a": "${'x'.repeat(2 * 1024 * 1024)}"}`)).toEqual({ problem: 'not-ours' });
    expect(problemOf(' '.repeat(64 * 1024 * 1024 + 1))).toEqual({ problem: 'too-large' });
  });
});

describe('a large file', () => {
  // 20 MB: some 40,000 reviews of the usual length.
  const words = '边角有折痕，客服让我拍照，第二天就补发了，希望以后包装再厚一些。'.repeat(4);
  const reviews = Array.from({ length: 36_000 }, (_, n) => reviewOf(n, { text: `${n} ${words}` }));
  // In one piece, as a file that was read is.
  const large = Buffer.from(writeJson(sampleBundle({ reviews }))).toString();

  interface Paced<T> {
    result: T;
    /** Processor time of each piece between two yields, ms; of this thread, since the machine may do other work. */
    pieces: number[];
    shares: number[];
  }
  function paced<T>(work: Generator<number, T>): Paced<T> {
    const pieces: number[] = [];
    const shares: number[] = [];
    for (;;) {
      const before = process.threadCpuUsage();
      const { done, value } = work.next();
      const { user, system } = process.threadCpuUsage(before);
      pieces.push((user + system) / 1000);
      if (done) return { result: value, pieces, shares };
      shares.push(value);
    }
  }
  /** The longest piece of work itself: the same three times, each piece at its best, so that no collection of garbage is counted. */
  function longest<T>(work: () => Generator<number, T>): Paced<T> & { longest: number } {
    const [one, ...more] = [paced(work()), paced(work()), paced(work())] as const;
    const best = one.pieces.map((ms, i) => Math.min(ms, ...more.map(({ pieces }) => pieces[i] ?? ms)));
    return { ...one, longest: Math.max(...best) };
  }

  it('is read and compared in pieces far shorter than a tenth of a second, telling how far it is', () => {
    expect(new Blob([large]).size).toBeGreaterThan(20 * 1024 * 1024);
    const read = longest(() => readJson(large));
    if ('problem' in read.result) throw new Error(JSON.stringify(read.result));
    expect(read.result.records.reviews).toHaveLength(36_000);
    const { records } = read.result;
    const known = structuredClone(records);
    const plan = longest(() => planImport(records, known));
    expect(plan.result.counts.reviews).toEqual({ fresh: 0, same: 36_000, conflict: 0 });
    for (const { longest: ms, shares } of [read, plan]) {
      expect(ms).toBeLessThan(100);
      expect(shares.length).toBeGreaterThan(500);
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
      expect(shares.at(-1)).toBeGreaterThan(0.9);
      expect(shares.at(-1)).toBeLessThanOrEqual(1);
    }
  }, 600_000);

  it('is refused in pieces too, with the line of its fault', () => {
    const at = large.lastIndexOf('"text":"35999');
    const broken = Buffer.from(`${large.slice(0, at)}"text":17,"x":"${large.slice(at + 8)}`).toString();
    const { result, longest: ms } = longest(() => readJson(broken));
    expect(result).toMatchObject({ problem: 'wrong-form', place: 'reviews[35999].review.text' });
    expect(ms).toBeLessThan(100);
  }, 600_000);
});

describe('comments on the after-sales service', () => {
  const bundle = sampleBundle();
  const stores = bundle.stores.map((one) => ({
    ...one,
    comments: [
      {
        key: '1x0n7w3kq9',
        comment: { text: 'refunded within the hour', author: 'Mira Holm', request: 'refund' as const, hours: 0.8 },
        firstSeen: '2026-11-20T08:00:00.000Z',
        lastSeen: '2026-11-20T08:00:00.000Z',
      },
    ],
  }));

  it('travel with their store, names shortened as everywhere', () => {
    const full = { ...bundle, stores };
    expect(contentOf(writeJson(full)).records.stores).toEqual(stores);
    const masked = maskNames(full);
    expect(contentOf(writeJson(masked)).records.stores[0]?.comments?.[0]?.comment.author).toBe('M**');
    expect(masked.names.shortened).toBe(maskNames(bundle).names.shortened + 1);
  });

  it('make a store differ, and a masked file does not', () => {
    const mineHere = recordsOf({ ...bundle, stores });
    expect(planned(recordsOf(bundle), mineHere).counts.stores.conflict).toBe(1);
    expect(planned(recordsOf(maskNames({ ...bundle, stores })), mineHere).counts.stores.same).toBe(1);
  });
});

describe('what an import would do', () => {
  const file = recordsOf(sampleBundle());

  it('on an empty device all is new and is written as it is', () => {
    const plan = planned(file, noRecords());
    expect(plan.counts.reviews).toEqual({ fresh: 2, same: 0, conflict: 0 });
    expect(chosenRecords(plan, mine, noId)).toEqual(file);
  });

  it('what is here already is written no second time', () => {
    const plan = planned(file, file);
    expect(chosenRecords(plan, theirs, noId)).toEqual(noRecords());
    expect(Object.values(plan.counts).every(({ fresh, conflict }) => fresh + conflict === 0)).toBe(true);
  });

  it('a masked file is the same as the device it came from', () => {
    const { counts } = planned(recordsOf(maskNames(sampleBundle())), file);
    expect([counts.reviews.same, counts.notes.same]).toEqual([2, 1]);
  });

  it('what differs stays, is taken, or (notes) is kept beside', () => {
    const changed: Records = {
      ...file,
      reviews: [reviewOf(1, { text: 'changed' }), reviewOf(3)],
      notes: file.notes.map((note) => ({ ...note, text: 'theirs' })),
    };
    const plan = planned(changed, file);
    expect([plan.counts.reviews, plan.counts.notes]).toEqual([
      { fresh: 1, same: 0, conflict: 1 },
      { fresh: 0, same: 0, conflict: 1 },
    ]);
    expect(chosenRecords(plan, mine, noId)).toMatchObject({ reviews: [{ key: 'h:3' }], notes: [] });
    expect(chosenRecords(plan, theirs, noId)).toMatchObject({
      reviews: [{ key: 'h:1' }, { key: 'h:3' }],
      notes: [{ id: 'note-1' }],
    });
    expect(chosenRecords(plan, { records: 'mine', notes: 'both' }, () => 'note-9').notes).toMatchObject([
      { id: 'note-9', text: 'theirs' },
    ]);
  });

  it('a store known here under another key keeps the key it has here', () => {
    const own = 'taobao:shopId:5' as StoreKey;
    const [store] = file.stores;
    if (!store) throw new Error('sample');
    const known: Records = { ...noRecords(), stores: [{ ...store, key: own, aliases: [own, 'taobao:sellerId:99'] }] };
    const { records } = planned(file, known);
    expect(records.stores.map(({ record }) => record.key)).toEqual([own]);
    expect(records.notes.map(({ record }) => record.storeKey)).toEqual([own]);
    expect(records.items.map(({ record }) => record.storeKey)).toEqual([own]);
  });

  it('what leans on nothing is left out', () => {
    const lone: Records = { ...file, reviews: [{ ...reviewOf(1), itemKey: otherItem }], items: [], stores: [] };
    const { counts } = planned(lone, noRecords());
    expect([counts.reviews.fresh, counts.looks.fresh, counts.snapshots.fresh, counts.notes.fresh]).toEqual([
      0, 0, 0, 1,
    ]);
  });
});
