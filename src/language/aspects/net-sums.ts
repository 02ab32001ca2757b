import { codeOf, END, mixOf, START } from '../alphabet';
import { bigramOf, bucketOf } from '../ngrams';
import { inHand, LONGEST, MOST_CLAUSES } from '../review-tables';
import { ASPECTS, HALF, HIDDEN, LABELS, LEVELS, netOf, RULE_ROWS, SHIFT, TAG_ROWS, WORDS } from './net';
import { netRows, netScale } from './net-table';

const { net, fill } = netOf(netRows, netScale);

/** The rows heard in the stretch, clause by clause, `known` of them: one for each letter and one more for each clause. */
const heard = new Uint16Array(LONGEST + MOST_CLAUSES);
let known = 0;
/** Of each clause the end of its rows. */
const clauseEnds = new Uint16Array(MOST_CLAUSES);
let clauses = 0;
/** Rows of tags and of what the rules found. */
const told = new Uint16Array(TAG_ROWS + RULE_ROWS);

let isFilled = false;
/** Begins a stretch of text. */
export function beginNet(): void {
  known = 0;
  clauses = 0;
  if (isFilled) return;
  isFilled = true;
  fill();
}

/** Makes the listening to a clause: what its loop looks up for each letter stands in constants around it. */
function listening() {
  const list = heard;
  const rows = net.rowOf;
  const { letters } = inHand;
  const [shift, mixes, codes] = [SHIFT, mixOf, codeOf];
  // A compiler takes what comes from another file for a constant only under a name around the function.
  const [bucket, pair] = [bucketOf, bigramOf];
  const [start, end] = [codes[START] as number, mixes[END] as number];

  return function add(from: number, to: number): void {
    let count = known | 0;
    let before = start;
    for (let i = from; i < to; i++) {
      const letter = letters[i] as number;
      const row = rows[bucket(pair(mixes[letter] as number, before), shift)] as number;
      // One that has no row is written over by the next.
      list[count] = row;
      count += (0 - row) >>> 31;
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
export const addToNet = listening();

/** The hidden units; after `hear` 0 for those that are silent. */
const hidden = new Float64Array(new ArrayBuffer(8 * HIDDEN));

/** Makes `addRows`. */
function adding() {
  const { packed, scale } = net;
  const [words, half, levels, width] = [WORDS, HALF, LEVELS, HIDDEN];
  /** So many rows add up in a byte each: those of a number's lower halves, and those of its upper ones. */
  const most = Math.floor(255 / (2 * LEVELS));
  const halves = 0x0f0f0f0f;
  const sums = new Int32Array(new ArrayBuffer(width));
  const bytes = new Uint8Array(sums.buffer);

  /** Sums up the rows [from, to), at most `most`. */
  function sumUp(list: Uint16Array, from: number, to: number): void {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    let f = 0;
    for (let i = from; i < to; i++) {
      const row = words * (list[i] as number);
      const first = packed[row] as number;
      const second = packed[row + 1] as number;
      const third = packed[row + 2] as number;
      a = (a + (first & halves)) | 0;
      b = (b + (second & halves)) | 0;
      c = (c + (third & halves)) | 0;
      d = (d + ((first >>> half) & halves)) | 0;
      e = (e + ((second >>> half) & halves)) | 0;
      f = (f + ((third >>> half) & halves)) | 0;
    }
    sums[0] = a;
    sums[1] = b;
    sums[2] = c;
    sums[3] = d;
    sums[4] = e;
    sums[5] = f;
  }

  return function addAll(units: Float64Array, list: Uint16Array, from: number, to: number): void {
    if (to === from) return;
    const weight = scale / Math.sqrt(to - from);
    for (let at = from; at < to; at += most) {
      const end = Math.min(to, at + most);
      sumUp(list, at, end);
      const offset = levels * (end - at);
      for (let j = 0; j < width / 2; j++) {
        units[2 * j] = (units[2 * j] as number) + weight * ((bytes[j] as number) - offset);
        units[2 * j + 1] = (units[2 * j + 1] as number) + weight * ((bytes[width / 2 + j] as number) - offset);
      }
    }
  };
}

/** Adds the rows [from, to) of a list to units, over the root of their number: a longer text says no more than a shorter. */
const addRows = adding();

/** The log odds of each aspect, by its place in `aspectIds`. */
const scores = new Float64Array(new ArrayBuffer(8 * ASPECTS));
/** Outputs that are summed up at once: so many sums stand in registers, and none waits for another. */
const AT_ONCE = 6;

/** Makes `sayAll`. */
function saying() {
  const [values, sums, width, aspects, step] = [hidden, scores, HIDDEN, ASPECTS, AT_ONCE];
  const { outputBias } = net;
  // Unit by unit, so that what is multiplied with one lies together.
  const weights = Float64Array.from({ length: width * aspects }, (_, i) => {
    return net.outputs[width * (i % aspects) + Math.floor(i / aspects)] as number;
  });

  return function sayAll(): void {
    for (let output = 0; output < aspects; output += step) {
      let a = outputBias[output] as number;
      let b = outputBias[output + 1] as number;
      let c = outputBias[output + 2] as number;
      let d = outputBias[output + 3] as number;
      let e = outputBias[output + 4] as number;
      let f = outputBias[output + 5] as number;
      for (let unit = 0; unit < width; unit++) {
        const value = values[unit] as number;
        const at = aspects * unit + output;
        a += value * (weights[at] as number);
        b += value * (weights[at + 1] as number);
        c += value * (weights[at + 2] as number);
        d += value * (weights[at + 3] as number);
        e += value * (weights[at + 4] as number);
        f += value * (weights[at + 5] as number);
      }
      sums[output] = a;
      sums[output + 1] = b;
      sums[output + 2] = c;
      sums[output + 3] = d;
      sums[output + 4] = e;
      sums[output + 5] = f;
    }
  };
}

const sayAll = saying();

/** What a rule found in the stretch: `count` aspects and labels by number. */
export interface FoundByRules {
  readonly aspects: Uint8Array;
  readonly labels: Uint8Array;
  readonly count: number;
}

/** Makes `hear`. */
function hearing() {
  const [units, words, letters, add, say] = [hidden, told, heard, addRows, sayAll];
  const { hiddenBias, tagsFrom, rulesFrom } = net;
  const [labels, width] = [LABELS, HIDDEN];

  /** Puts the rows of all tags in a set into `told`; how many there are. */
  function tellTags(set: Int32Array): number {
    let count = 0;
    for (let k = 0; k < set.length; k++) {
      // Each step takes the lowest bit off.
      for (let left = set[k] as number; left !== 0; left &= left - 1) {
        words[count++] = tagsFrom + 32 * k + (31 - Math.clz32(left & -left));
      }
    }
    return count;
  }

  return function hear(tags: Int32Array, { aspects, labels: found, count }: FoundByRules): void {
    for (let j = 0; j < width; j++) units[j] = hiddenBias[j] as number;
    add(units, letters, 0, known);
    const tagged = tellTags(tags);
    add(units, words, 0, tagged);
    for (let i = 0; i < count; i++) {
      words[tagged + i] = rulesFrom + labels * (aspects[i] as number) + (found[i] as number);
    }
    add(units, words, tagged, tagged + count);
    for (let j = 0; j < width; j++) {
      const value = units[j] as number;
      // Whether it is above 0 is not asked, since no processor could guess it.
      units[j] = (value + Math.abs(value)) / 2;
    }
    say();
  };
}

/** Hears the stretch to its end, with the tags of its words and what the rules found: after it the outputs can be asked for. */
export const hear = hearing();

/** The log odds that the stretch heard last speaks of an aspect, by its place in `aspectIds`. */
export const outputOf = (aspect: number): number => scores[aspect] as number;

/** No label: no rule judged the aspect. */
export const NO_LABEL = -1;
/**
 * Log odds by which another label must be likelier than the one a rule read. Writers held back are judged as well with it as by the network
 * alone (.856), plain pairs of clauses better (.977 instead of .966).
 */
const SURE = 0.5;

/** Makes `labelledBy`. */
function labelling() {
  const [values, width, count, aspects] = [hidden, HIDDEN, LABELS, ASPECTS];
  const { outputBias } = net;
  // Aspect by aspect and unit by unit, so that a unit's weights for all labels lie together.
  const weights = Float64Array.from({ length: aspects * width * count }, (_, i) => {
    const [aspect, unit, label] = [Math.floor(i / (width * count)), Math.floor(i / count) % width, i % count];
    return net.outputs[width * (aspects + count * aspect + label) + unit] as number;
  });

  return function label(aspect: number, byRule: number): number {
    const bias = aspects + count * aspect;
    let negative = outputBias[bias] as number;
    let mid = outputBias[bias + 1] as number;
    let positive = outputBias[bias + 2] as number;
    for (let unit = 0; unit < width; unit++) {
      const value = values[unit] as number;
      const at = count * (width * aspect + unit);
      negative += value * (weights[at] as number);
      mid += value * (weights[at + 1] as number);
      positive += value * (weights[at + 2] as number);
    }
    negative += byRule === 0 ? SURE : 0;
    mid += byRule === 1 ? SURE : 0;
    positive += byRule === 2 ? SURE : 0;
    if (positive > Math.max(negative, mid)) return 2;
    return mid > negative ? 1 : 0;
  };
}

/** How an aspect is judged, by number, where a rule judged it so or `NO_LABEL`. */
export const labelledBy = labelling();

/** Makes `spokenBy`. */
function attributing() {
  const [list, ends, units, width, add] = [heard, clauseEnds, hidden, HIDDEN, addRows];
  const { outputs } = net;
  /** What the letters of a clause alone add to the units. */
  const ofClause = new Float64Array(new ArrayBuffer(8 * HIDDEN));
  /** The weights of the units that are not silent. */
  const weights = new Float64Array(new ArrayBuffer(8 * HIDDEN));

  return function speaking(aspect: number): number {
    // With one clause alone there is nothing to choose.
    if (clauses === 1) return 0;
    for (let j = 0; j < width; j++) {
      weights[j] = (units[j] as number) > 0 ? (outputs[width * aspect + j] as number) : 0;
    }
    let most = Number.NEGATIVE_INFINITY;
    let best = 0;
    let from = 0;
    for (let clause = 0; clause < clauses; clause++) {
      const to = ends[clause] as number;
      for (let j = 0; j < width; j++) ofClause[j] = 0;
      add(ofClause, list, from, to);
      let score = 0;
      for (let j = 0; j < width; j++) score += (ofClause[j] as number) * (weights[j] as number);
      score *= Math.sqrt(to - from);
      from = to;
      if (score <= most) continue;
      most = score;
      best = clause;
    }
    return best;
  };
}

/** The number of the clause of the stretch that speaks most for an aspect, the first of several. */
export const spokenBy = attributing();
