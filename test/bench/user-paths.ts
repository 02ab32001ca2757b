import { itemsOf } from 'src/db/repos/items';
import { findNotes, listTags } from 'src/db/repos/notes';
import { otherRatings } from 'src/db/repos/ratings';
import { countReviews } from 'src/db/repos/reviews';
import { unassessedStores } from 'src/db/repos/stores';
import { outdatedSummaries, recentSummaries } from 'src/db/repos/summaries';
import { namedSummaries } from 'src/db/repos/summary-pages';
import { sweep } from 'src/db/retention';
import type { Db } from 'src/db/schema';
import { storeNo } from './seed-stores';

const { key } = storeNo(3);

/** What screens and worker ask of the database on a user's way, by what it is for. */
export const userPaths = {
  'list of the stores seen last': (db: Db) => recentSummaries(db, 30),
  'a name that no store bears': (db: Db) => namedSummaries(db, { limit: 30, named: () => false }),
  'items of a store': (db: Db) => itemsOf(db, key),
  'words that no note holds': (db: Db) => findNotes(db, { words: 'zzz', limit: 30 }),
  'tags in use': (db: Db) => listTags(db),
  'how other stores are rated': (db: Db) => otherRatings(db, key, ['taobao', 'default']),
  'what the worker owes at a start': (db: Db) => unassessedStores(db, 20),
  'answers of another method': (db: Db) => outdatedSummaries(db, 'none', 5),
  'counting all reviews for the options': countReviews,
  'tidying when nothing has expired': (db: Db) => sweep(db, { now: new Date() }),
} satisfies Record<string, (db: Db) => Promise<unknown>>;

export type UserPath = keyof typeof userPaths;
