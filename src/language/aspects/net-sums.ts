import { codeOf, END, mixOf, START } from '../alphabet';
import { bigramOf, bucketOf } from '../ngrams';
import { inHand, LONGEST, MOST_CLAUSES } from '../review-tables';
import { ASPECTS, HIDDEN, IN_ONE, LABELS, LEVELS, netOf, RULE_ROWS, SHIFT, TAG_ROWS, WORDS } from './net';
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

/** The hidden units; the numbers and the values of those above 0, `active` of them. */
const hidden = new Float64Array(new ArrayBuffer(8 * HIDDEN));
const activeUnits = new Uint8Array(HIDDEN);
const activeValues = new Float64Array(new ArrayBuffer(8 * HIDDEN));
let active = 0;

/** Makes `addRows`. */
function adding() {
  const [table, words, inOne, levels, scale] = [net.packed, WORDS, IN_ONE, LEVELS, net.scale];
  /** So many rows add up in a byte each. */
  const block = Math.floor(255 / (2 * LEVELS));
  /** How much a row counts, and how much too high the bytes of a block are. */
  let weight = 0;
  let offset = 0;

  /** Adds the four bytes of a number. */
  function spread(units: Float64Array, at: number, four: number): void {
    units[at] = (units[at] as number) + weight * ((four & 255) - offset);
    units[at + 1] = (units[at + 1] as number) + weight * (((four >>> 8) & 255) - offset);
    units[at + 2] = (units[at + 2] as number) + weight * (((four >>> 16) & 255) - offset);
    units[at + 3] = (units[at + 3] as number) + weight * ((four >>> 24) - offset);
  }

  function addBlock(units: Float64Array, list: Uint16Array, from: number, to: number): void {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    let f = 0;
    for (let i = from; i < to; i++) {
      const row = words * (list[i] as number);
      a = (a + (table[row] as number)) | 0;
      b = (b + (table[row + 1] as number)) | 0;
      c = (c + (table[row + 2] as number)) | 0;
      d = (d + (table[row + 3] as number)) | 0;
      e = (e + (table[row + 4] as number)) | 0;
      f = (f + (table[row + 5] as number)) | 0;
    }
    offset = levels * (to - from);
    spread(units, 0, a);
    spread(units, inOne, b);
    spread(units, 2 * inOne, c);
    spread(units, 3 * inOne, d);
    spread(units, 4 * inOne, e);
    spread(units, 5 * inOne, f);
  }

  return function addAll(units: Float64Array, list: Uint16Array, from: number, to: number): void {
    if (to === from) return;
    weight = scale / Math.sqrt(to - from);
    for (let at = from; at < to; at += block) addBlock(units, list, at, Math.min(to, at + block));
  };
}

/** Adds the rows [from, to) of a list to units, over the root of their number: a longer text says no more than a shorter. */
const addRows = adding();

/** What a rule found in the stretch: `count` aspects and labels by number. */
export interface FoundByRules {
  readonly aspects: Uint8Array;
  readonly labels: Uint8Array;
  readonly count: number;
}

/** Makes `hear`. */
function hearing() {
  const [units, list, values, words, letters, add] = [hidden, activeUnits, activeValues, told, heard, addRows];
  const { hiddenBias, tagsFrom, rulesFrom } = net;
  const labels = LABELS;

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
    for (let j = 0; j < units.length; j++) units[j] = hiddenBias[j] as number;
    add(units, letters, 0, known);
    const tagged = tellTags(tags);
    add(units, words, 0, tagged);
    for (let i = 0; i < count; i++) {
      words[tagged + i] = rulesFrom + labels * (aspects[i] as number) + (found[i] as number);
    }
    add(units, words, tagged, tagged + count);
    let above = 0;
    for (let j = 0; j < units.length; j++) {
      list[above] = j;
      values[above] = units[j] as number;
      if ((units[j] as number) > 0) above++;
    }
    active = above;
  };
}

/** Hears the stretch to its end, with the tags of its words and what the rules found: after it the outputs can be asked for. */
export const hear = hearing();

/** Makes `outputOf`. */
function saying() {
  const [values, list, width] = [activeValues, activeUnits, HIDDEN];
  const { outputs, outputBias } = net;
  return function say(output: number): number {
    let sum = outputBias[output] as number;
    const at = width * output;
    const count = active;
    for (let i = 0; i < count; i++) {
      sum += (values[i] as number) * (outputs[at + (list[i] as number)] as number);
    }
    return sum;
  };
}

/** An output: the log odds of an aspect, by its place in `aspectIds`, or the score of a label. */
export const outputOf = saying();

/** No label: no rule judged the aspect. */
export const NO_LABEL = -1;
/**
 * Log odds by which another label must be likelier than the one a rule read. Writers held back are judged as well with it as by the network
 * alone (.856), plain pairs of clauses better (.977 instead of .966).
 */
const SURE = 0.5;

/** How an aspect is judged, by number, where a rule judged it so or `NO_LABEL`. */
export function labelledBy(aspect: number, byRule: number): number {
  const from = ASPECTS + LABELS * aspect;
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let label = 0; label < LABELS; label++) {
    const score = outputOf(from + label) + (label === byRule ? SURE : 0);
    if (score <= most) continue;
    most = score;
    best = label;
  }
  return best;
}

/** What the letters of a clause alone add to the units. */
const ofClause = new Float64Array(HIDDEN);

/** The number of the clause of the stretch that speaks most for an aspect, the first of several. */
export function spokenBy(aspect: number): number {
  let most = Number.NEGATIVE_INFINITY;
  let best = 0;
  for (let clause = 0; clause < clauses; clause++) {
    ofClause.fill(0);
    const [from, to] = [clause === 0 ? 0 : (clauseEnds[clause - 1] as number), clauseEnds[clause] as number];
    addRows(ofClause, heard, from, to);
    let score = 0;
    for (let i = 0; i < active; i++) {
      const unit = activeUnits[i] as number;
      score += (ofClause[unit] as number) * (net.outputs[HIDDEN * aspect + unit] as number);
    }
    score *= Math.sqrt(to - from);
    if (score <= most) continue;
    most = score;
    best = clause;
  }
  return best;
}
