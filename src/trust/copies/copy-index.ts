import { Bands } from './bands';
import { ClauseHolders } from './clause-holders';
import { type CopyMemo, type CopyText, copyText } from './copy-text';
import { isEditedCopy } from './similar';

/** One review to be compared with the others. */
export interface CopyInput<Key extends string = string> {
  readonly key: Key;
  /** As shown; punctuation parts the clauses. */
  readonly text: string;
  /** Sorts before that of every later review: day written, then first seen, then key. No two reviews share it. */
  readonly written: string;
}

/** All reviews with the same words. */
interface Place<Key extends string> {
  readonly text: CopyText;
  /** The earliest of them. */
  senior: CopyInput<Key>;
  /** More than one review has these words. */
  shared: boolean;
  /** The place whose copy it is; itself when it is none's. */
  leader: Place<Key>;
  /** Another place is a copy of it. */
  led: boolean;
}

// Bounds the work where a whole shop shares one sentence: a band leads to this many earliest leaders, later ones are met by other bands.
const MOST_LEADERS = 16;

// Copies of one text share nearly all bands; with more of them than this in one band, settling anew is quicker than looking at each.
const MOST_COPIES = 64;

// Two honest buyers of one item write the same eight to eleven characters in under 1% of cases; the same words in fewer say nothing
// (`npx tsx test/tools/copy-rates.ts`).
export const SHORTEST_COPY = 8;

// "Very good product" has letters enough, but is three words: four make a text of one's own.
const SMALLEST_COPY = 7;

const isOlder = (one: Place<string>, other: Place<string>): boolean => one.senior.written < other.senior.written;

/**
 * Which reviews are copies of an earlier one. In order of writing, a text is a copy of the earliest text that is nobody's copy and
 * that it equals, edits or holds (`isEditedCopy`), or of the earliest whose clauses it is put together from; else it is its own. So what comes later never changes what was said of an earlier
 * review, no chain of likenesses joins texts that are unlike, and the order of adding does not matter.
 */
export class CopyIndex<Key extends string = string> {
  private readonly places = new Map<string, Place<Key>>();
  private readonly placeOf = new Map<Key, Place<Key>>();
  private settled: Place<Key>[] = [];
  private leaders = new Bands(MOST_LEADERS);
  private clauses = new ClauseHolders<Place<Key>>(isOlder);
  /** Made when a review first comes after later ones. */
  private copies: Bands | undefined;
  private newest = '';
  private unsettled = false;
  private readonly found: number[] = [];

  constructor(private readonly memo: CopyMemo = new Map()) {}

  /**
   * Adds a review whose key was not added before. Costs what its own text costs; where it comes before likenesses already there, the
   * next question also costs one pass over all, without reading a text again.
   */
  add(review: CopyInput<Key>): void {
    this.addPrepared(review, copyText(review.text, this.memo));
  }

  /** {@link add} of a review whose text is prepared already. */
  addPrepared(review: CopyInput<Key>, text: CopyText): void {
    if (text.whole.length < SHORTEST_COPY || text.wholeSize < SMALLEST_COPY) return;
    const known = this.places.get(text.whole);
    const place = known ?? this.newPlace(text, review);
    this.placeOf.set(review.key, place);
    if (known) this.addEqual(known, review);
    else if (!this.unsettled) this.settle(place);
  }

  /** The earliest of the copies that a review is one of; its own key on that one, `undefined` where nothing copies it. */
  clusterOf(key: Key): Key | undefined {
    if (this.unsettled) this.settleAll();
    const place = this.placeOf.get(key);
    if (!place) return undefined;
    const { leader } = place;
    return leader.led || leader.shared ? leader.senior.key : undefined;
  }

  private newPlace(text: CopyText, senior: CopyInput<Key>): Place<Key> {
    const place = { text, senior, shared: false, led: false } as Place<Key>;
    place.leader = place;
    this.places.set(text.whole, place);
    return place;
  }

  private addEqual(place: Place<Key>, review: CopyInput<Key>): void {
    place.shared = true;
    if (review.written > place.senior.written) return;
    place.senior = review;
    // An older place may lead, or be put together, otherwise than before.
    if (place.text.sketch.length > 0) this.unsettled = true;
  }

  private settleAll(): void {
    this.unsettled = false;
    this.settled = [];
    this.leaders = new Bands(MOST_LEADERS);
    this.clauses = new ClauseHolders<Place<Key>>(isOlder);
    this.copies = undefined;
    this.newest = '';
    const places = [...this.places.values()].sort((a, b) => (isOlder(a, b) ? -1 : 1));
    for (const place of places) {
      place.leader = place;
      place.led = false;
    }
    for (const place of places) this.settle(place);
  }

  /** Finds a place's leader among those settled before it, or makes it one. */
  private settle(place: Place<Key>): void {
    if (place.text.sketch.length === 0) return;
    const { written } = place.senior;
    const late = written < this.newest;
    if (!late) this.newest = written;
    const { near, full } = this.look(place, this.leaders);
    const source = this.clauses.sourceOf(place);
    const alike = near.find((one) => !late || isOlder(one, place));
    const leader = alike && source ? (isOlder(alike, source) ? alike : source) : (alike ?? source);
    if (leader) this.join(place, leader);
    // Likenesses written later may have to follow it: all are settled anew, when next asked.
    else if (late && (full || near.length > 0 || this.clauses.overtakes(place) || this.hasLaterCopies(place)))
      this.unsettled = true;
    else this.lead(place);
  }

  /** The places of a table that a place is an edited copy of, earliest first; `full`: there are more than were looked at. */
  private look(place: Place<Key>, table: Bands): { near: Place<Key>[]; full: boolean } {
    const full = table.collect(place.text.sketch, this.found);
    const near: Place<Key>[] = [];
    for (const number of this.found) {
      const other = this.settled[number];
      if (other && isEditedCopy(place.text, other.text)) near.push(other);
    }
    return { near: near.length > 1 ? near.sort((a, b) => (isOlder(a, b) ? -1 : 1)) : near, full };
  }

  private join(place: Place<Key>, leader: Place<Key>): void {
    place.leader = leader;
    leader.led = true;
    this.settled.push(place);
    this.clauses.copy(place);
    this.copies?.add(place.text.sketch, this.settled.length - 1);
  }

  private lead(place: Place<Key>): void {
    this.settled.push(place);
    this.clauses.lead(place);
    this.leaders.add(place.text.sketch, this.settled.length - 1);
  }

  /** Whether copies of later leaders would follow this place instead, or there are too many to look at. */
  private hasLaterCopies(place: Place<Key>): boolean {
    if (!this.copies) {
      this.copies = new Bands(MOST_COPIES);
      for (const [number, one] of this.settled.entries()) {
        if (one.leader !== one) this.copies.add(one.text.sketch, number);
      }
    }
    const { near, full } = this.look(place, this.copies);
    return full || near.some(({ leader }) => isOlder(place, leader));
  }
}
