import 'fake-indexeddb/auto';
import { onPart } from 'src/background/on-part';
import { onReading } from 'src/background/on-reading';
import type { Db } from 'src/db/schema';
import type { Reading } from 'src/domain/reading';
import { parseReading } from 'src/domain/schemas';
import { beforeEach, describe, expect, it } from 'vitest';
import { countingSummary, counts, emptyDb, itemReading, reviewNo, scorerOf, tabOn, toolsOn } from './worker-kit';

let db: Db;
beforeEach(async () => {
  db = await emptyDb();
});

const parse = (reading: Reading) => {
  const parsed = parseReading(reading);
  if (!parsed) throw new Error('the test reading must parse');
  return parsed;
};
const withReviews = (from: number, to: number): Reading => ({
  ...itemReading(),
  reviews: Array.from({ length: to - from }, (_, i) => reviewNo(from + i)),
});

describe('a part of a long reading', () => {
  it('is kept without an assessment, which the closing reading brings for all parts', async () => {
    let scored = 0;
    const tools = toolsOn(db, {
      scorer: scorerOf((evidence, at) => {
        scored++;
        return countingSummary(evidence, at);
      }),
    });
    expect(await onPart(tools, parse(withReviews(0, 5)), tabOn())).toEqual({ ok: true, value: null });
    expect(await onPart(tools, parse(withReviews(5, 9)), tabOn())).toEqual({ ok: true, value: null });
    expect(scored).toBe(0);
    expect(await counts(db)).toMatchObject({ reviews: 9, summaries: 0 });
    const reply = await onReading(tools, parse(withReviews(9, 12)), tabOn());
    expect(scored).toBe(1);
    expect(reply).toMatchObject({ ok: true, value: { summary: { pooled: { coverage: { read: 12 } } } } });
  });

  it('is not kept from a private window', async () => {
    expect(await onPart(toolsOn(db), parse(withReviews(0, 5)), tabOn(undefined, { private: true }))).toMatchObject({
      ok: true,
    });
    expect(await counts(db)).toMatchObject({ reviews: 0, stores: 0 });
  });

  it('is refused from another page, and owed again when the database cannot be had', async () => {
    const elsewhere = await onPart(
      toolsOn(db),
      parse(withReviews(0, 5)),
      tabOn('https://item.taobao.com/item.htm?id=9'),
    );
    expect(elsewhere).toMatchObject({ ok: false, error: 'wrong-sender' });
    const broken = toolsOn(db, { openDb: () => Promise.reject(new Error('disk full')) });
    expect(await onPart(broken, parse(withReviews(0, 5)), tabOn())).toMatchObject({
      ok: false,
      error: 'db-unavailable',
    });
  });
});
