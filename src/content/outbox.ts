import { commentKey } from 'src/domain/comments';
import { hash53, numberEquals } from 'src/domain/identity';
import { mostKeys } from 'src/domain/looks';
import type { Reading, Review } from 'src/domain/reading';
import type { ReviewKey } from 'src/domain/site';
import { baseOf } from 'src/sites/reading/bases';

/** Reviews handled between two yields, and about as many as one message carries: both keep a single step well under a millisecond or two. */
const batchSize = 50;
const parcelSize = 200;

/** A message's worth of what is due: the page's facts with some of the reviews, and how to mark it as arrived. */
export interface Parcel {
  reading: Reading;
  delivered: () => void;
}

/** A review read from an unchanged card is the same object again; only others are compared word by word. */
const isSame = (one: Review | undefined, other: Review): boolean =>
  one === other || (one !== undefined && JSON.stringify(one) === JSON.stringify(other));

/**
 * Remembers what the worker has acknowledged of one page, so that only what is new travels, and counts the distinct reviews met.
 * What was not acknowledged stays due.
 */
export class Outbox {
  private readonly sent = new Map<ReviewKey, Review>();
  private readonly met = new Set<ReviewKey>();
  private readonly sentComments = new Set<string>();
  private sentFacts = '';

  /** Distinct reviews met on this page so far, those a virtual list has dropped again included. */
  get seen(): number {
    return this.met.size;
  }

  /**
   * Splits what is due of `reading` into parcels, none when the worker has it all. Yields between batches. `whole`: everything in one
   * parcel, for a worker that forgets each reading with its answer (private windows, paused recording).
   */
  *pack(reading: Reading, { whole = false } = {}): Generator<void, Parcel[]> {
    const { reviews, afterSalesComments: comments = [], readAt, ...facts } = reading;
    const bases: string[] = [];
    for (const review of reviews) {
      bases.push(baseOf(review));
      if (bases.length % batchSize === 0) yield;
    }
    const keys = numberEquals(bases);
    for (const key of keys) this.met.add(key);
    const factsStamp = hash53(JSON.stringify(facts));
    const due = yield* this.loads(reviews, bases, keys);
    const fresh = comments.filter((one) => !this.sentComments.has(commentKey(one)));
    const news = factsStamp !== this.sentFacts || fresh.length > 0;
    const loads = whole && (due.length > 0 || news) ? [[...keys.keys()]] : due;
    if (loads.length === 0 && news) loads.push([]);
    const said = whole ? comments : fresh;
    return loads.map((load, at) => {
      const isLast = at === loads.length - 1;
      return {
        reading: {
          ...facts,
          readAt,
          reviews: load.map((i) => reviews[i]).filter((review) => review !== undefined),
          // The worker has the others already, but not that they are on this list too, and between which.
          ...(isLast && load.length < keys.length && { listed: keys.slice(0, mostKeys) }),
          ...(isLast && said.length > 0 && { afterSalesComments: said }),
        },
        delivered: () => {
          this.sentFacts = factsStamp;
          for (const i of load) {
            const review = reviews[i];
            if (review) this.sent.set(keys[i] as ReviewKey, review);
          }
          if (isLast) for (const one of said) this.sentComments.add(commentKey(one));
        },
      };
    });
  }

  /** Indexes due, in loads. Equal reviews travel together: the worker numbers them by their order in the parcel. */
  private *loads(
    reviews: readonly Review[],
    bases: readonly string[],
    keys: readonly ReviewKey[],
  ): Generator<void, number[][]> {
    const groups = new Map<string, number[]>();
    const due = new Set<string>();
    for (const [i, review] of reviews.entries()) {
      const base = bases[i] ?? '';
      const group = groups.get(base);
      if (group) group.push(i);
      else groups.set(base, [i]);
      if (!isSame(this.sent.get(keys[i] as ReviewKey), review)) due.add(base);
      if (i % batchSize === 0) yield;
    }
    const loads: number[][] = [];
    for (const base of due) {
      const last = loads.at(-1);
      const group = groups.get(base) ?? [];
      if (last && last.length < parcelSize) last.push(...group);
      else loads.push([...group]);
    }
    return loads;
  }
}
