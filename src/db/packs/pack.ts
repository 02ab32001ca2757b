import type { ItemKey } from 'src/domain/site';
import type { PackRecord, ReviewRecord } from '../schema';
import { type Row, toTable } from './columns';
import { shortKey } from './key';
import { fromTable, UnreadableTable } from './read-columns';
import { keyIn } from './read-key';
import { shortSaid, wholeSaid } from './said';

/** Reviews of one pack: few enough that one of them written again costs half a millisecond, enough that what they share hardly counts. */
export const mostReviews = 64;
/** Characters of one pack: some 30 KB. The browser keeps what is above 64 KB in a file of its own. */
const mostCharacters = 15_000;

const textsOf = ({ review }: ReviewRecord): (string | undefined)[] => [
  review?.text,
  review?.followUp?.text,
  review?.sellerReply?.text,
  ...(Array.isArray(review?.images) ? review.images : []),
];
/** About how many characters a review takes; what is beside its texts is alike in all. */
const weightOf = (record: ReviewRecord): number =>
  textsOf(record).reduce((sum, text) => sum + (typeof text === 'string' ? text.length : 0), 60);

const weigh = (records: readonly ReviewRecord[]): number => records.reduce((sum, one) => sum + weightOf(one), 0);

/** Whether reviews leave room for more. */
const hasRoom = (records: readonly ReviewRecord[]): boolean =>
  records.length < mostReviews && weigh(records) < mostCharacters;

/** Reviews in as few lots as packs take, in order; `before`: those that are in the first one. */
export function inLots(records: readonly ReviewRecord[], before: readonly ReviewRecord[] = []): ReviewRecord[][] {
  const lots: ReviewRecord[][] = [];
  let lot: ReviewRecord[] = [...before];
  let weight = weigh(before);
  for (const one of records) {
    const own = weightOf(one);
    if (lot.length > 0 && (lot.length >= mostReviews || weight + own > mostCharacters)) {
      lots.push(lot);
      lot = [];
      weight = 0;
    }
    lot.push(one);
    weight += own;
  }
  return lot.length > 0 ? [...lots, lot] : lots;
}

/** The order in which a review's own fields are kept and given back, whichever of a pack's reviews has them first. */
const order = ['review', 'firstSeen', 'lastSeen', 'filters', 'sorts', 'said', 'seenAt', 'change'];

function rowOf({ itemKey: _item, key: _key, ...record }: ReviewRecord): Row {
  return shortSaid(record);
}

const earlier = (one: string, other: string): string => (one < other ? one : other);

/** One pack of some reviews of one item, at least one. */
export function packOf(itemKey: ItemKey, records: readonly ReviewRecord[]): PackRecord {
  const seen = records.map(({ lastSeen }) => lastSeen).filter((at) => typeof at === 'string');
  const table = toTable(records.map(rowOf));
  table.sort(([one], [other]) => order.indexOf(one) - order.indexOf(other));
  return {
    itemKey,
    keys: records.map(({ key }) => shortKey(key)),
    size: records.length,
    change: records.reduce((latest, { change }) => Math.max(latest, typeof change === 'number' ? change : 0), 0),
    oldest: seen.reduce(earlier, seen[0] ?? ''),
    ...(hasRoom(records) && { open: 1 }),
    rows: table,
  };
}

/**
 * The reviews of a pack, each of which may have lost its form (`isReviewEvidence`); those that have lost their key are left out. `undefined`
 * where none can be told.
 */
export function reviewsIn(pack: PackRecord): ReviewRecord[] | undefined {
  const { itemKey, keys, rows } = pack;
  if (typeof itemKey !== 'string' || !Array.isArray(keys)) return undefined;
  try {
    return fromTable(rows, keys.length).flatMap((row, at) => {
      const key = keyIn(itemKey, keys[at]);
      return key === undefined ? [] : [{ itemKey, key, ...wholeSaid(row) } as unknown as ReviewRecord];
    });
  } catch (error) {
    if (error instanceof UnreadableTable) return undefined;
    throw error;
  }
}
