import { codeOf, END, mixOf, START } from '../alphabet';
import { bigramOf, bucketOf } from '../ngrams';
import { inHand, LONGEST, MOST_CLAUSES } from '../review-tables';
import { BITS, HEADS, hinted, LEVELS, ofPeople, readHints } from './hints';
import { hintRows, hintScale } from './hints-table';

// What comes from another file, or goes to one, a compiler takes for a constant only under a name of this file.
const [heads, levels] = [HEADS, LEVELS];
const { rowOf, values, biases, scale } = readHints(hintRows, hintScale);
const biasOf = Float64Array.from(biases);

/** The rows met in the stretch, clause by clause, `known` of them: two for each letter and one more for each clause. */
const met = new Uint16Array(2 * LONGEST + MOST_CLAUSES);
let known = 0;
/** Of each clause the end of its rows. */
const clauseEnds = new Uint16Array(MOST_CLAUSES);
let clauses = 0;

/**
 * The weights of a row by twos: LEVELS and the weight of each head, 16 bits for each, so that two add up at once. The heads that tell of people
 * have a table of their own: a rule that found one of those, or one of the others, is asked about these alone.
 */
const BITS_OF_HEAD = 16;
const HALF = 2 ** BITS_OF_HEAD - 1;
/** What a half holds of rows; the rest of a stretch without an end, some thousand letters on, has no say. */
const MOST_FEATURES = Math.floor(HALF / (2 * LEVELS));
const PEOPLE = ofPeople.length;

const allHeads = Array.from({ length: HEADS }, (_, head) => head);
const isOfPeople = (head: number): boolean => ofPeople.some((aspect) => aspect === hinted[head]);
/** Of each head its place in the twos: people first. */
const placeOf = Uint8Array.from(allHeads, (head) =>
  [...allHeads.filter(isOfPeople), ...allHeads.filter((one) => !isOfPeople(one))].indexOf(head),
);

/** The twos of every row from the head at one place to that at another. */
function twosOf(from: number, to: number): Int32Array {
  const width = (to - from) >> 1;
  const rows = new Int32Array((values.length / HEADS) * width);
  for (let at = HEADS; at < values.length; at++) {
    const place = placeOf[at % HEADS] as number;
    if (place < from || place >= to) continue;
    const cell = Math.floor(at / HEADS) * width + ((place - from) >> 1);
    rows[cell] = (rows[cell] as number) + (((values[at] as number) + LEVELS) << (BITS_OF_HEAD * (place & 1)));
  }
  return rows;
}

/** The sums of the stretch by twos, the first of them those of people, and whether they are there already. */
const sums = new Int32Array(HEADS >> 1);
let arePeopleSummed = false;
let areOthersSummed = false;

/** Begins a stretch of text. */
export function beginHints(): void {
  known = 0;
  clauses = 0;
  arePeopleSummed = false;
  areOthersSummed = false;
}

/** Makes the adding of a clause: what its loop looks up for each letter stands in constants around it. */
function adding() {
  const list = met;
  const rows = rowOf;
  const { letters } = inHand;
  const [shift, mixes, codes] = [32 - BITS, mixOf, codeOf];
  // A compiler takes what comes from another file for a constant only under a name around the function.
  const [bucket, pair] = [bucketOf, bigramOf];
  const [start, end] = [codes[START] as number, mixes[END] as number];

  return function add(from: number, to: number): void {
    let count = known | 0;
    let before = start;
    for (let i = from; i < to; i++) {
      const letter = letters[i] as number;
      const mix = mixes[letter] as number;
      const one = rows[bucket(mix, shift)] as number;
      const two = rows[bucket(pair(mix, before), shift)] as number;
      // Most have no row: they are written over by the next.
      list[count] = one;
      count += (0 - one) >>> 31;
      list[count] = two;
      count += (0 - two) >>> 31;
      before = codes[letter] as number;
    }
    const last = rows[bucket(pair(end, before), shift)] as number;
    list[count] = last;
    count += (0 - last) >>> 31;
    known = count;
    clauseEnds[clauses++] = count;
  };
}

/** Adds the next clause of the stretch: its letters [from, to). */
export const addHints = adding();

/** Makes `sumPeople` and `sumOthers`, which sum up the rows of the stretch once. */
function summing() {
  const [list, all] = [met, sums];
  const [people, others] = [twosOf(0, PEOPLE), twosOf(PEOPLE, HEADS)];

  function sumPeople(count: number): void {
    let a = 0;
    let b = 0;
    for (let i = 0; i < count; i++) {
      const row = 2 * (list[i] as number);
      a = (a + (people[row] as number)) | 0;
      b = (b + (people[row + 1] as number)) | 0;
    }
    all[0] = a;
    all[1] = b;
  }

  function sumOthers(count: number): void {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let i = 0; i < count; i++) {
      const row = 4 * (list[i] as number);
      a = (a + (others[row] as number)) | 0;
      b = (b + (others[row + 1] as number)) | 0;
      c = (c + (others[row + 2] as number)) | 0;
      d = (d + (others[row + 3] as number)) | 0;
    }
    all[2] = a;
    all[3] = b;
    all[4] = c;
    all[5] = d;
  }

  return { sumPeople, sumOthers };
}

const { sumPeople, sumOthers } = summing();

/** So many rows have a say. */
const featuresNow = (): number => Math.min(known, MOST_FEATURES);

/** Sums up what these heads need; the number of rows. */
function sumUp(ofPeopleToo: boolean, ofOthersToo: boolean): number {
  const features = featuresNow();
  if (ofPeopleToo && !arePeopleSummed) {
    sumPeople(features);
    arePeopleSummed = true;
  }
  if (ofOthersToo && !areOthersSummed) {
    sumOthers(features);
    areOthersSummed = true;
  }
  return features;
}

/** What the sums say of a head, before its bias: a whole number. */
const ownOf = (place: number, features: number): number =>
  (((sums[place >> 1] as number) >>> (BITS_OF_HEAD * (place & 1))) & HALF) - levels * features;

const rootOf = (features: number): number => Math.sqrt(Math.max(1, features));

/** The log odds of a head for the stretch so far. */
export function hintOf(head: number): number {
  const place = placeOf[head] as number;
  const features = sumUp(place < PEOPLE, place >= PEOPLE);
  return (biasOf[head] as number) + (scale * ownOf(place, features)) / rootOf(features);
}

/** Heads and the log odds each has to reach. */
export interface Marks {
  readonly heads: Uint8Array;
  /** Of each its place in the sums, and what the scaled sum over the root of the number of rows has to reach. */
  readonly places: Uint8Array;
  readonly levels: Float64Array;
}

/** Makes marks of heads, each with the log odds it has to reach. */
export function marksOf(wanted: readonly (readonly [head: number, least: number])[]): Marks {
  const places = Uint8Array.from(wanted, ([head]) => placeOf[head] as number);
  return {
    heads: Uint8Array.from(wanted, ([head]) => head),
    places,
    levels: Float64Array.from(wanted, ([head, least]) => (least - (biasOf[head] as number)) / scale),
  };
}

/** The next of these heads, from a place among them on, that reaches its mark in the stretch: its place, or -1. */
export function nextReached({ places, levels: marks }: Marks, from: number): number {
  const features = sumUp(true, true);
  const root = rootOf(features);
  const count = places.length;
  for (let i = from; i < count; i++) {
    if (ownOf(places[i] as number, features) > (marks[i] as number) * root) return i;
  }
  return -1;
}

/** The number of the clause of the stretch that speaks most for a head, the first of several. */
export function spokenBy(head: number): number {
  let most = Number.NEGATIVE_INFINITY;
  let best = 0;
  let place = 0;
  for (let clause = 0; clause < clauses; clause++) {
    let sum = 0;
    for (; place < (clauseEnds[clause] as number); place++)
      sum += values[heads * (met[place] as number) + head] as number;
    if (sum <= most) continue;
    most = sum;
    best = clause;
  }
  return best;
}
