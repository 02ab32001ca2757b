import { Bands } from './bands';
import { ClauseHolders } from './clause-holders';
import { type CopyMemo, type CopyText, copyText } from './copy-text';
import { RunTable } from './run-table';
import { isEditedCopy, mayBeCopies } from './similar';

/** One review to be compared with the others. */
export interface CopyInput<Key = string> {
  readonly key: Key;
  /** As shown; punctuation parts the clauses. */
  readonly text: string;
  /** Its place in the order of writing: day written, then first seen, then key. No two reviews share it. */
  readonly order: number;
}

/** All reviews with the same words. */
export interface Place<Key> {
  readonly text: CopyText;
  /** The earliest of them: its key, and its place in the order of writing. */
  key: Key;
  order: number;
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

// Tables are made for so many texts at once where so many will come: some ten megabytes. Others may be copies, and need no room.
const MOST_FORESEEN = 1 << 14;

const byOrder = (one: { order: number }, other: { order: number }): number => one.order - other.order;

function earliestOf<Of extends { order: number }>(list: readonly Of[]): Of | undefined {
  let earliest = list[0];
  for (let index = 1; index < list.length; index++) {
    const one = list[index];
    if (one && earliest && one.order < earliest.order) earliest = one;
  }
  return earliest;
}

/**
 * Which reviews are copies of an earlier one. In order of writing, a text is a copy of the earliest text that is nobody's copy and
 * that it equals, edits or holds (`isEditedCopy`), or of the earliest whose clauses it is put together from; else it is its own. So what comes later never changes what was said of an earlier
 * review, no chain of likenesses joins texts that are unlike, and the order of adding does not matter.
 */
export class CopyIndex<Key = string> {
  private readonly places = new Map<string, Place<Key>>();
  private readonly placeOf = new Map<Key, Place<Key>>();
  private settled: Place<Key>[] = [];
  /** The runs of those settled, by the same numbers. */
  private runs = new RunTable();
  private leaders: Bands;
  private clauses = new ClauseHolders<Place<Key>>();
  /** Made when a review first comes after later ones. */
  private copies: Bands | undefined;
  private newest = -1;
  private unsettled = false;
  private readonly found: number[] = [];
  private readonly near: Place<Key>[] = [];
  private readonly texts: number;

  /** `texts`: how many there will be, where that is known; more may come. */
  constructor(
    private readonly memo: CopyMemo = new Map(),
    texts = 0,
  ) {
    this.texts = Math.min(texts, MOST_FORESEEN);
    this.leaders = new Bands(MOST_LEADERS, this.texts);
  }

  /**
   * Adds a review whose key was not added before. Costs what its own text costs; where it comes before likenesses already there, the
   * next question also costs one pass over all, without reading a text again.
   */
  add({ key, order, text }: CopyInput<Key>): void {
    const place = this.addPrepared(key, order, copyText(text, this.memo));
    if (place) this.placeOf.set(key, place);
  }

  /** {@link add} of a review whose text is prepared already; its place, `undefined` where it is too short to be compared. */
  addPrepared(key: Key, order: number, text: CopyText): Place<Key> | undefined {
    if (text.whole.length < SHORTEST_COPY || text.wholeSize < SMALLEST_COPY) return undefined;
    const known = this.places.get(text.whole);
    const place = known ?? this.newPlace(text, key, order);
    if (known) this.addEqual(known, key, order);
    else if (!this.unsettled) this.settle(place);
    return place;
  }

  /** The earliest of the copies that a review is one of; its own key on that one, `undefined` where nothing copies it. */
  clusterOf(key: Key): Key | undefined {
    const place = this.placeOf.get(key);
    return place && this.clusterAt(place);
  }

  /** {@link clusterOf} by the place of the review. */
  clusterAt(place: Place<Key>): Key | undefined {
    if (this.unsettled) this.settleAll();
    const { leader } = place;
    return leader.led || leader.shared ? leader.key : undefined;
  }

  private newPlace(text: CopyText, key: Key, order: number): Place<Key> {
    const place = { text, key, order, shared: false, led: false } as Place<Key>;
    place.leader = place;
    this.places.set(text.whole, place);
    return place;
  }

  private addEqual(place: Place<Key>, key: Key, order: number): void {
    place.shared = true;
    if (order > place.order) return;
    place.key = key;
    place.order = order;
    // An older place may lead, or be put together, otherwise than before.
    if (place.text.sketch.length > 0) this.unsettled = true;
  }

  private settleAll(): void {
    this.unsettled = false;
    this.settled = [];
    this.runs = new RunTable();
    this.leaders = new Bands(MOST_LEADERS, this.texts);
    this.clauses = new ClauseHolders<Place<Key>>();
    this.copies = undefined;
    this.newest = -1;
    const places = [...this.places.values()].sort(byOrder);
    for (const place of places) {
      place.leader = place;
      place.led = false;
    }
    for (const place of places) this.settle(place);
  }

  /** Finds a place's leader among those settled before it, or makes it one. */
  private settle(place: Place<Key>): void {
    if (place.text.sketch.length === 0) return;
    const { order } = place;
    const late = order < this.newest;
    if (!late) this.newest = order;
    const full = this.look(place, this.leaders);
    const source = this.clauses.sourceOf(place);
    const alike = earliestOf(this.near);
    const older = alike && alike.order < order ? alike : undefined;
    const leader = older && source && source.order <= older.order ? source : (older ?? source);
    if (leader) this.join(place, leader);
    // Likenesses written later may have to follow it: all are settled anew, when next asked.
    else if (late && (full || alike || this.clauses.overtakes(place) || this.hasLaterCopies(place)))
      this.unsettled = true;
    else this.lead(place);
  }

  /** Puts into `near` the places of a table that a place is an edited copy of; whether there are more than were looked at. */
  private look({ text }: Place<Key>, table: Bands): boolean {
    const { near, found, runs } = this;
    near.length = 0;
    const full = table.collect(text.sketch, found);
    for (let i = 0; i < found.length; i++) {
      const number = found[i] as number;
      const shared = runs.sharedWith(text.shingles, number);
      if (!mayBeCopies(shared, text.shingles.length, runs.sizeOf(number))) continue;
      const other = this.settled[number] as Place<Key>;
      if (isEditedCopy(text, other.text, shared)) near.push(other);
    }
    return full;
  }

  private join(place: Place<Key>, leader: Place<Key>): void {
    place.leader = leader;
    leader.led = true;
    this.enter(place);
    this.clauses.copy(place);
    this.copies?.add(place.text.sketch, this.settled.length - 1);
  }

  private lead(place: Place<Key>): void {
    this.enter(place);
    this.clauses.lead(place);
    this.leaders.add(place.text.sketch, this.settled.length - 1);
  }

  private enter(place: Place<Key>): void {
    this.settled.push(place);
    this.runs.add(place.text.shingles);
  }

  /** Whether copies of later leaders would follow this place instead, or there are too many to look at. */
  private hasLaterCopies(place: Place<Key>): boolean {
    if (!this.copies) {
      this.copies = new Bands(MOST_COPIES);
      for (const [number, one] of this.settled.entries()) {
        if (one.leader !== one) this.copies.add(one.text.sketch, number);
      }
    }
    return this.look(place, this.copies) || this.near.some(({ leader }) => place.order < leader.order);
  }
}
