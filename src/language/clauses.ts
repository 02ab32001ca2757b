import { isSort as hasSort, Kind, kindAt as kindOf, mayDivide, Sort } from './clause-signs';
import { NO_UNIT } from './normalise';
import { LONGEST, MOST_CLAUSES, clauseTable as tableOfClauses } from './review-tables';
import { AHEAD, isAlphanumeric as isPlain, turnAt as turnOf } from './turns';

export { MOST_CLAUSES } from './review-tables';

// What comes from another file a compiler takes for a constant only under a name of this one.
const [kindAt, isSort, turnAt, most, clauseTable] = [kindOf, hasSort, turnOf, MOST_CLAUSES, tableOfClauses];
const { Cjk, Space, LineBreak, Stop, Question, SoftStop, ListStop, Emoji } = Kind;
const isAlphanumeric = isPlain;
const { space: SPACE, word: WORD } = Sort;
const SPACE_OR_MARK = Sort.space | Sort.mark;

/** A part of a review that says one thing. `start` and `end` are UTF-16 indices into the original text, [start, end). */
export interface Clause {
  readonly start: number;
  readonly end: number;
  /** A question mark follows. */
  readonly question: boolean;
  /** A word such as 但是 or "but" stands before it or begins it. */
  readonly contrast: boolean;
}

/** A list of words has short members; what is longer is a clause of its own. */
const LONGEST_LIST_MEMBER = 3;
/** A run this short before a blank is a word set apart for looks (很 好), not a clause. */
const SHORTEST_SPACED_RUN = 2;

function isListMember(units: Uint16Array, index: number, from: number): boolean {
  for (let i = index - 1; i >= index - LONGEST_LIST_MEMBER - 1; i--) {
    if (i < from || kindAt(units, i) === ListStop) return true;
  }
  return false;
}

/** Whether the clause begun at `from` ends at the sign at `index`. */
function endsAt(units: Uint16Array, index: number, from: number, kind: Kind): boolean {
  if (kind === Stop || kind === Question || kind === LineBreak) return true;
  if (kind === SoftStop) {
    return !(isSort(units, index - 1, WORD) && isAlphanumeric(units[index + 1] as number));
  }
  if (kind === ListStop) return !isListMember(units, index, from);
  if (kind !== Space) return false;
  return index - from >= SHORTEST_SPACED_RUN && kindAt(units, index - 1) === Cjk && kindAt(units, index + 1) === Cjk;
}

const { starts: clauseStarts, ends: clauseEnds, questions, contrasts } = clauseTable;

/** Adds a clause without what stands around it, unless nothing is left; whether it was added. */
function add(units: Uint16Array, from: number, to: number): boolean {
  let start = from;
  while (start < to && kindAt(units, start) !== Cjk && isSort(units, start, SPACE_OR_MARK)) start++;
  let end = to;
  while (end > start && kindAt(units, end - 1) !== Cjk && isSort(units, end - 1, SPACE)) end--;
  if (end <= start) return false;
  clauseStarts[clauseTable.count] = start;
  clauseEnds[clauseTable.count] = end;
  clauseTable.count++;
  return true;
}

/** Where a run of pictures ends that stands at an index. */
function endOfPictures(units: Uint16Array, index: number, length: number): number {
  let end = index;
  while (end < length && kindAt(units, end) === Emoji) end++;
  return end;
}

/**
 * Splits a review into its clauses, in order, into the clause table, and counts them, in time linear in the first LONGEST units. Never cuts inside a grapheme; answers any string.
 * `units` are those of the text and AHEAD of what follows, `marks` the places of all units that may divide, `marked` of them, and after them the end of what is read.
 */
export function findClauses(units: Uint16Array, marks: Uint16Array, marked: number): number {
  clauseTable.count = 0;
  const length = marks[marked] as number;
  let from = 0;
  let next = 0;
  let contrast = 0;
  for (let m = 0; m <= marked && clauseTable.count < most; m++) {
    const i = marks[m] as number;
    // Inside a turning word or a run of pictures.
    if (i < next) continue;
    const kind = m < marked ? kindAt(units, i) : Stop;
    let end = i;
    let turn = 0;
    next = i + 1;
    if (kind <= Cjk) {
      turn = turnAt(units, i, from);
      if (turn === 0) continue;
      next = i + turn;
    } else if (kind === Emoji) {
      end = endOfPictures(units, i, length);
      next = end;
    } else if (m < marked && !endsAt(units, i, from, kind)) {
      continue;
    }
    if (add(units, from, end)) {
      const asks = kind === Question || (kind === Stop && kindAt(units, i + 1) === Question);
      questions[clauseTable.count - 1] = asks ? 1 : 0;
      contrasts[clauseTable.count - 1] = contrast;
    }
    contrast = turn === 0 ? 0 : 1;
    from = turn === 0 ? next : i;
  }
  return clauseTable.count;
}

const ownUnits = new Uint16Array(LONGEST + AHEAD);
const ownMarks = new Uint16Array(LONGEST + 1);

/** `findClauses` as objects of their own, for a text by itself. */
export function splitClauses(text: string): Clause[] {
  const length = Math.min(text.length, LONGEST);
  let marked = 0;
  for (let i = 0; i < length + AHEAD; i++) ownUnits[i] = i < text.length ? text.charCodeAt(i) : NO_UNIT;
  for (let i = 0; i < length; i++) if (mayDivide(ownUnits[i] as number)) ownMarks[marked++] = i;
  ownMarks[marked] = length;
  return Array.from({ length: findClauses(ownUnits, ownMarks, marked) }, (_, i) => ({
    start: clauseStarts[i] ?? 0,
    end: clauseEnds[i] ?? 0,
    question: questions[i] === 1,
    contrast: contrasts[i] === 1,
  }));
}
