import { reviewsIn } from 'src/db/packs/pack';
import type { Db, PackRecord, ReviewRecord } from 'src/db/schema';

const nameOf = ({ itemKey, key }: ReviewRecord): string => `${itemKey} ${key}`;

/** The reviews in some packs, of whatever form, in the order of their keys. */
export const unpacked = (packs: readonly PackRecord[]): ReviewRecord[] =>
  packs.flatMap((pack) => reviewsIn(pack) ?? []).sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));

/** Every kept review in the order of their keys. */
export const keptReviews = async (db: Db): Promise<ReviewRecord[]> => unpacked(await db.getAll('packs'));
