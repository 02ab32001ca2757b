/** What a key leads to that is not there. */
export const NONE = -1;

// Entries that a table has room for at first; it doubles when it is half full. So few, that it has grown once before the engine takes its
// fields for constants and has to think again.
const ROOM = 1 << 7;

/** From numbers of 31 bits to small whole numbers: a `Map` with neither boxes nor order, for hundreds of thousands of entries. */
export class NumberTable {
  /** Key plus one and value, side by side; zero is a free place. */
  private places = new Int32Array(2 * ROOM);
  private mask = ROOM - 1;
  private count = 0;
  /** Values from zero to below it are not asked for any more. */
  private oldest = 0;

  /** From now on entries with a value from zero to below `value` are dropped when room is short. */
  forget(value: number): void {
    this.oldest = value;
  }

  get(key: number): number {
    const at = this.placeOf(key);
    return this.places[at] === 0 ? NONE : (this.places[at + 1] as number);
  }

  /** Sets a value and tells the one before, or NONE. */
  swap(key: number, value: number): number {
    const at = this.placeOf(key);
    if (this.places[at] !== 0) {
      const before = this.places[at + 1] as number;
      this.places[at + 1] = value;
      return before;
    }
    this.enter(at, key, value);
    return NONE;
  }

  /** Sets a value where none is set yet. */
  claim(key: number, value: number): void {
    const at = this.placeOf(key);
    if (this.places[at] === 0) this.enter(at, key, value);
  }

  private enter(at: number, key: number, value: number): void {
    this.places[at] = (key + 1) | 0;
    this.places[at + 1] = value;
    if (++this.count * 2 > this.mask) this.grow();
  }

  private placeOf(key: number): number {
    const wanted = (key + 1) | 0;
    const { places, mask } = this;
    let at = (Math.imul(key, 0x9e3779b1) >>> 8) & mask;
    while (places[2 * at] !== 0 && places[2 * at] !== wanted) at = (at + 1) & mask;
    return 2 * at;
  }

  private isOver(value: number): boolean {
    return value >= 0 && value < this.oldest;
  }

  private kept(): number {
    const { places } = this;
    let kept = 0;
    for (let at = 0; at < places.length; at += 2) {
      if (places[at] !== 0 && !this.isOver(places[at + 1] as number)) kept++;
    }
    return kept;
  }

  private grow(): void {
    const before = this.places;
    this.count = this.kept();
    // Where a quarter is left, the same room will do for as many again.
    const room = this.count * 4 > this.mask ? before.length * 2 : before.length;
    this.places = new Int32Array(room);
    this.mask = room / 2 - 1;
    for (let at = 0; at < before.length; at += 2) {
      if (before[at] === 0 || this.isOver(before[at + 1] as number)) continue;
      const place = this.placeOf((before[at] as number) - 1);
      this.places[place] = before[at] as number;
      this.places[place + 1] = before[at + 1] as number;
    }
  }
}
