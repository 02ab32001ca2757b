import { sharedRuns } from './run-set';

// Room for the runs of about a hundred texts at first; it doubles when it is used up.
const ROOM = 1 << 12;
const FEW = 1 << 7;

/** The runs of texts by their numbers, side by side: who compares thousands of texts would fetch each from a place of its own. */
export class RunTable {
  private runs = new Int32Array(ROOM);
  /** Per text where its runs begin; after the last, where they end. */
  private begins = new Int32Array(FEW);
  private count = 0;

  /** Enters the runs of the next text. */
  add(runs: Int32Array): void {
    const from = this.begins[this.count] as number;
    const to = from + runs.length;
    if (to > this.runs.length) this.runs = enlarged(this.runs, to);
    if (this.count + 2 > this.begins.length) this.begins = enlarged(this.begins, this.count + 2);
    const { runs: all } = this;
    for (let i = 0; i < runs.length; i++) all[from + i] = runs[i] as number;
    this.begins[++this.count] = to;
  }

  /** How many runs a text has. */
  sizeOf(number: number): number {
    return (this.begins[number + 1] as number) - (this.begins[number] as number);
  }

  /** How many of its runs a text shares with another one, given without repetition. Quick where that one stays the same from call to call. */
  sharedWith(one: Int32Array, number: number): number {
    return sharedRuns(one, this.runs, this.begins[number] as number, this.begins[number + 1] as number);
  }
}

function enlarged(numbers: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(2 * numbers.length, least));
  larger.set(numbers);
  return larger;
}
