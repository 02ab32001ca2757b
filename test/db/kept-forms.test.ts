import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { onReading } from 'src/background/on-reading';
import { scorer } from 'src/background/scorer';
import { countReviews } from 'src/db/repos/reviews';
import type { Db } from 'src/db/schema';
import { isItem, isReviewEvidence, isStore } from 'src/domain/kept-evidence';
import { isScore, isSummary } from 'src/domain/kept-forms';
import { sites } from 'src/sites';
import { createWordReader } from 'src/trust/word-reader';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyDb, noon, tabOn, toolsOn } from '../background/worker-kit';
import { gallery, galleryHtml } from '../gallery';
import { keptReviews } from '../kept-reviews';
import { fastDocument } from '../tools/fast-dom';
import { fixtureCases, readFixture } from '../tools/fixture-cases';
import { readDocument } from '../tools/read-page';

const weights = new Uint8Array(readFileSync(new URL('../../assets/language/polarity.zh.bin', import.meta.url)));
const words = createWordReader(() => weights);

const at = noon.toISOString();
const pages = [
  ...gallery.map((page) => ({
    name: `gallery/${page.slug}`,
    url: page.url,
    read: () => readDocument(fastDocument(galleryHtml(page)), { url: page.url, at, anyShop: false }),
  })),
  ...fixtureCases(sites.map(({ id }) => id)).map((one) => ({
    name: one.name,
    url: one.url,
    read: () => ({ ...readFixture(one), readAt: at }),
  })),
];

let db: Db;
beforeAll(async () => {
  db = await emptyDb();
});
afterAll(() => db.close());

// A form that is too narrow would leave out, without a word, what it was made to protect.
describe('what is kept of every page of ours', () => {
  it.each(pages)('$name has the forms that are asked for', async ({ url, read }) => {
    await onReading(toolsOn(db, { scorer, words }), { value: read(), refused: [] }, tabOn(url));
    const misfit = async (table: 'stores' | 'items' | 'summaries', fits: (value: unknown) => boolean) =>
      (await db.getAll(table)).filter((row) => !fits(row));
    expect(await misfit('stores', isStore)).toEqual([]);
    expect(await misfit('items', isItem)).toEqual([]);
    expect(await misfit('summaries', isSummary)).toEqual([]);
    expect((await keptReviews(db)).filter((row) => !isReviewEvidence(row))).toEqual([]);
    const scores = (await db.getAll('snapshots')).flatMap((row) => row.scores ?? []);
    expect(scores.filter((score) => !isScore(score))).toEqual([]);
  });

  it('is enough to hold them by', async () => {
    expect(await db.count('summaries')).toBeGreaterThan(50);
    expect(await countReviews(db)).toBeGreaterThan(300);
    expect((await db.getAll('items')).some(({ facts }) => facts.totals?.tags)).toBe(true);
  });
});
