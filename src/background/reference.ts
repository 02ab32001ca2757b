import { otherRatings, type RatingTally } from 'src/db/repos/ratings';
import type { Db, StoreRecord } from 'src/db/schema';
import type { RatingReference } from 'src/score/options';

// Fewer stores of a platform are no reference (DOMAIN, section 4).
const fewestStores = 30;
// The best and the worst store may be a freak or a misreading, so the twentieth part at either end stands for them.
const tail = 0.05;

/** The reference that a tally of adjusted ratings makes; `undefined` where too few stores were seen. Stars of 5. */
export function referenceFrom({ counts, countedAt }: RatingTally): RatingReference | undefined {
  const stars = [...counts]
    .sort(([one], [other]) => one - other)
    .flatMap(([bin, n]) => Array.from({ length: n }, () => bin / 100));
  const n = stars.length;
  const beyond = Math.floor(n * tail);
  const [worst, best] = [stars[beyond], stars[n - 1 - beyond]];
  if (n < fewestStores || worst === undefined || best === undefined) return undefined;
  // Those beyond either end count as if they stood there: none is dropped, and none can pull the mean away.
  const mean = stars.reduce((sum, one) => sum + Math.min(best, Math.max(worst, one)), 0) / n;
  return { mean, best, worst, n, asOf: countedAt.slice(0, 10) };
}

/** What the other stores of its platform rate that were seen on this device at this dial; never the store itself. */
export const referenceFor = async (
  db: Db,
  { key, site }: StoreRecord,
  dial: string,
): Promise<RatingReference | undefined> => referenceFrom(await otherRatings(db, key, [site, dial]));
