import { keep } from './arena';

/** Places for the runs of one text; a text has 4,000 at most. */
const PLACES = 1 << 14;
// Most texts have fewer runs, and places for them that lie close together are near at hand; twice as many as runs at least.
const FEW_RUNS = 400;
const FEW_PLACES = 1 << 10;
let mask = PLACES - 1;

const values = new Int32Array(PLACES);
/** In which filling a place was last used: a new filling needs no clearing. */
const fillings = new Int32Array(PLACES);
let filling = 0;
let filledFrom: Int32Array | undefined;

function begin(runs: number): void {
  mask = (runs > FEW_RUNS ? PLACES : FEW_PLACES) - 1;
  filledFrom = undefined;
  filling = (filling + 1) | 0;
  if (filling === 0) fillings.fill(-1);
}

/** Whether a value is new among those added since `begin`. */
function add(value: number): boolean {
  let at = (value ^ (value >>> 14)) & mask;
  while (fillings[at] === filling) {
    if (values[at] === value) return false;
    at = (at + 1) & mask;
  }
  fillings[at] = filling;
  values[at] = value;
  return true;
}

function has(value: number): boolean {
  let at = (value ^ (value >>> 14)) & mask;
  while (fillings[at] === filling) {
    if (values[at] === value) return true;
    at = (at + 1) & mask;
  }
  return false;
}

/** The distinct ones of the first `length` of some runs, to keep. */
export function distinctRuns(runs: Int32Array, length: number): Int32Array {
  begin(length);
  let count = 0;
  for (let i = 0; i < length; i++) if (add(runs[i] as number)) runs[count++] = runs[i] as number;
  // A text just read is mostly the one that is compared next.
  filledFrom = keep(runs, count);
  return filledFrom;
}

/**
 * How many runs a text shares with another one, whose runs stand in a larger array from `from` to before `to`; each without repetition.
 * Quick where the first stays the same from call to call.
 */
export function sharedRuns(one: Int32Array, others: Int32Array, from: number, to: number): number {
  if (filledFrom !== one) {
    begin(one.length);
    for (let i = 0; i < one.length; i++) add(one[i] as number);
    filledFrom = one;
  }
  let shared = 0;
  for (let i = from; i < to; i++) if (has(others[i] as number)) shared++;
  return shared;
}
