import { IDBFactory } from 'fake-indexeddb';
import { createMemory } from 'src/background/memory';
import type { Scorer, Tools } from 'src/background/tools';
import { connect } from 'src/db/open';
import type { Db } from 'src/db/schema';
import type { ReviewAssessment } from 'src/domain/assessment';
import type { StoreEvidence } from 'src/domain/evidence';
import type { Reading, Review } from 'src/domain/reading';
import type { Summary } from 'src/domain/summary';
import type { Caller } from 'src/messages/bus';
import type { WordReader } from 'src/trust/word-reader';
import { keptReviews } from '../kept-reviews';
import { textNo } from './many-reviews';

export const noon = new Date('2026-11-22T12:00:00.000Z');
export const later = (ms: number, from = noon): Date => new Date(from.getTime() + ms);
export const hour = 3_600_000;
export const day = 24 * hour;

/** A database of its own for one test. */
export async function emptyDb(): Promise<Db> {
  globalThis.indexedDB = new IDBFactory();
  return connect();
}

const assessmentOf = (read: number): ReviewAssessment => ({
  state: read < 8 ? 'too-few-reviews' : 'ready',
  coverage: {
    read,
    usable: read,
    defaults: 0,
    empty: 0,
    copies: 0,
    classSource: { stars: 0, label: 0, text: read, abstained: 0 },
    filter: 'all',
  },
  rating: { n: read, weightedToTotals: false },
  integrity: { verdict: 'cannot-tell' },
  confidence: 'low',
  confidenceWhy: { id: 'tooFewReviews' },
  findings: [],
  aspects: [],
  critics: [],
  explanation: [],
});

/** Stands in for src/score: counts what it was given, which is all these tests need to see. */
export function countingSummary(evidence: StoreEvidence, { now }: { now: Date }): Summary {
  const total = evidence.items.reduce((sum, { reviews }) => sum + reviews.length, 0);
  return {
    key: evidence.key,
    site: evidence.site,
    ...(evidence.facts.name !== undefined && { storeName: evidence.facts.name }),
    labels: [],
    badges: [],
    scores: evidence.scores.map(({ score }) => score),
    headline: { id: 'tooFewReviews' },
    storeScore: { components: [] },
    pooled: assessmentOf(total),
    items: evidence.items.map((item) => ({ ...assessmentOf(item.reviews.length), key: item.key, id: item.id ?? '' })),
    methodVersion: 'test-1',
    assessedAt: now.toISOString(),
    lastSeenAt: evidence.lastSeen,
    notes: 0,
    pinned: false,
  };
}

/** A scorer made of a plain function, which answers in one slice. */
export const scorerOf = (
  summarise: (evidence: StoreEvidence, at: { now: Date }) => Summary,
  methodVersion = 'test-1',
): Scorer => ({
  methodVersion,
  // biome-ignore lint/correctness/useYield: an answer in one slice has nothing to wait for
  *summarise(evidence, at) {
    return summarise(evidence, at);
  },
});

/** Stands in for the language model: nothing it is shown says anything. */
const mute: WordReader = { model: () => 'mute', prepare: async () => undefined, read: () => undefined };

/** Tools over one database; parts can be replaced to make them fail. */
export const toolsOn = (db: Db, more: Partial<Tools> = {}): Tools => ({
  openDb: async () => db,
  now: () => noon,
  scorer: scorerOf(countingSummary),
  words: mute,
  memory: createMemory(),
  ...more,
});

export const itemUrl = 'https://item.taobao.com/item.htm?id=700100200300';

/** A tab on one address. */
export const tabOn = (url = itemUrl, more: Partial<Caller> = {}): Caller => ({
  tabId: 7,
  urls: [url],
  private: false,
  ...more,
});

export const reviewNo = (n: number, more: Partial<Review> = {}): Review => ({
  text: textNo(n),
  date: '2026-10-02',
  author: `t**${n}`,
  variant: '颜色:黑',
  ...more,
});

/** One look at an item page of an invented shop. */
export const itemReading = (more: Partial<Reading> = {}): Reading => ({
  url: itemUrl,
  site: 'taobao',
  page: 'item',
  readAt: noon.toISOString(),
  adapterVersion: 1,
  reviewSubject: 'store-item',
  store: {
    id: '51020301',
    sellerId: '2200880044',
    name: '山雀家居铺',
    scores: [{ dimension: 'overall', value: 4.7, unit: 'score', better: 'higher', scale: 5, shown: true }],
  },
  item: { id: '700100200300', title: '加厚帆布收纳袋', reviewCountText: '1000+', reviewCountAtLeast: 1000 },
  reviews: [reviewNo(1), reviewNo(2)],
  via: {},
  missing: [],
  ...more,
});

/** Everything in the database, store by store. */
export async function everything(db: Db): Promise<Record<string, unknown[]>> {
  const names = ['stores', 'items', 'looks', 'snapshots', 'summaries', 'ratings', 'notes', 'pins'] as const;
  const rows = await Promise.all(names.map(async (name) => [name, await db.getAll(name)]));
  return { ...Object.fromEntries(rows), reviews: await keptReviews(db) };
}

export async function counts(db: Db): Promise<Record<string, number>> {
  return Object.fromEntries(Object.entries(await everything(db)).map(([name, rows]) => [name, rows.length]));
}
