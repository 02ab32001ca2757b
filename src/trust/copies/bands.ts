import { BANDS, MARKS, sharedPlaces } from './sketch';

// A text is compared with so many of those it shares bands with, those that share most first: copies are among the first, texts of buyers
// of their own are there by chance.
const MOST_COMPARED = 12;

// Of 64 places of a sketch: texts at a Jaccard similarity of .25 share 16 and hardly ever fewer than 6, honest texts with a band in common
// four.
const FEWEST_PLACES = 6;

// Texts that a table has room for at first, where nobody says how many will come; it doubles when they are used up. So few, that it has
// grown once before the engine takes its fields for constants and has to think again.
const FEW = 1 << 3;

// Bits of the filter for each place of the table: of keys that are not there one in eight to sixteen passes it.
const FILTER_BITS = 3;

/** A hash table from band keys to the numbers of the texts that have them, which come in ascending order. */
export class Bands {
  /** Per place of a key one more than the first of its entries; zero where there is none. */
  private heads: Int32Array;
  private shift: number;
  /** Key, owner and next entry of each entry, side by side. */
  private entries: Int32Array;
  private count = 0;
  /**
   * A bit for each key entered. Nearly all keys that are asked for are nobody's, and this much of the table is near at hand where the rest of
   * it, with ten thousand texts, is not.
   */
  private filter: Int32Array;
  /** The marks of each owner, side by side: most are told by them alone. */
  private marks: Int32Array;
  /** Per owner, how many places it shares with the text in question. */
  private alike: Uint8Array;
  /** The text last collected for, and how many texts each of its keys led to: it is often the one added next. */
  private asked: Int32Array | undefined;
  private readonly met = new Uint8Array(BANDS);

  /**
   * `most`: texts that one key leads to, the first entered, 255 at most. Bounds the work where a whole shop shares one sentence. `texts`: how
   * many there will be, where that is known; more may come.
   */
  constructor(
    private readonly most: number,
    texts = FEW,
  ) {
    const bits = 32 - Math.clz32(Math.max(FEW, texts) * BANDS - 1);
    const owners = (1 << bits) / BANDS;
    this.shift = 32 - bits;
    this.heads = new Int32Array(1 << bits);
    this.filter = new Int32Array(1 << (bits + FILTER_BITS - 5));
    this.entries = new Int32Array(3 << bits);
    this.marks = new Int32Array(owners * MARKS);
    this.alike = new Uint8Array(owners);
  }

  /** Puts into `found` the owners most like a text, at most MOST_COMPARED; whether there may be more. */
  collect(sketch: Int32Array, found: number[]): boolean {
    found.length = 0;
    let full = false;
    const { alike, met, most } = this;
    for (let i = 0; i < BANDS; i++) {
      const held = this.gather(sketch, i, found);
      met[i] = held;
      if (held >= most) full = true;
    }
    this.asked = sketch;
    const kept = this.measure(sketch, found);
    const many = kept > MOST_COMPARED;
    if (many) this.putFirst(found);
    for (let i = 0; i < kept; i++) alike[found[i] as number] = 0;
    if (many) found.length = MOST_COMPARED;
    return full || many;
  }

  /** Enters a text under its bands, but for those that are full. */
  add(sketch: Int32Array, owner: number): void {
    if (owner >= this.alike.length) this.makeRoom(owner * 2);
    this.marks.set(sketch.subarray(BANDS), owner * MARKS);
    const { most, met } = this;
    const asked = this.asked === sketch;
    this.asked = undefined;
    for (let i = 0; i < BANDS; i++) {
      const key = sketch[i] as number;
      if ((asked ? (met[i] as number) : this.held(key)) < most) this.enter(key, owner);
    }
  }

  private makeRoom(owners: number): void {
    const { marks } = this;
    this.marks = new Int32Array(owners * MARKS);
    this.marks.set(marks);
    this.alike = new Uint8Array(owners);
  }

  private gather(sketch: Int32Array, band: number, found: number[]): number {
    const { entries, alike } = this;
    const key = sketch[band] as number;
    const bit = this.bitOf(key);
    if ((((this.filter[bit >>> 5] as number) >>> (bit & 31)) & 1) === 0) return 0;
    let met = 0;
    for (let at = this.heads[this.slot(key)] as number; at > 0; at = entries[at + 1] as number) {
      if (entries[at - 1] !== key) continue;
      met++;
      const owner = entries[at] as number;
      if (alike[owner] !== 0) continue;
      alike[owner] = 1;
      found.push(owner);
    }
    return met;
  }

  /**
   * Leaves those of the owners found that share enough places, and tells how many. When all are found: one look at the marks waits for no
   * other, and a processor has several of them under way.
   */
  private measure(sketch: Int32Array, found: number[]): number {
    const { alike, marks } = this;
    let kept = 0;
    for (let i = 0; i < found.length; i++) {
      const owner = found[i] as number;
      const shared = sharedPlaces(sketch, BANDS, marks, owner * MARKS);
      alike[owner] = shared >= FEWEST_PLACES ? shared : 0;
      if (shared >= FEWEST_PLACES) found[kept++] = owner;
    }
    found.length = kept;
    return kept;
  }

  /** Puts the owners first that share most places, MOST_COMPARED of them; of equal ones the earlier. */
  private putFirst(found: number[]): void {
    for (let i = 1; i < found.length; i++) {
      const owner = found[i] as number;
      let at = i;
      if (i >= MOST_COMPARED) {
        at = MOST_COMPARED - 1;
        const last = found[at] as number;
        if (!this.isCloser(owner, last)) continue;
        found[i] = last;
      }
      for (; at > 0 && this.isCloser(owner, found[at - 1] as number); at--) found[at] = found[at - 1] as number;
      found[at] = owner;
    }
  }

  private isCloser(one: number, other: number): boolean {
    const more = (this.alike[one] as number) - (this.alike[other] as number);
    return more > 0 || (more === 0 && one < other);
  }

  private held(key: number): number {
    const { entries } = this;
    let met = 0;
    for (let at = this.heads[this.slot(key)] as number; at > 0; at = entries[at + 1] as number) {
      if (entries[at - 1] === key) met++;
    }
    return met;
  }

  private enter(key: number, owner: number): void {
    if (this.count === this.entries.length) this.grow();
    const at = this.count;
    this.entries[at] = key;
    this.entries[at + 1] = owner;
    this.link(at);
    this.count += 3;
  }

  private slot(key: number): number {
    return Math.imul(key, 0x9e3779b1) >>> this.shift;
  }

  private bitOf(key: number): number {
    return Math.imul(key, 0x9e3779b1) >>> (this.shift - FILTER_BITS);
  }

  private link(at: number): void {
    const key = this.entries[at] as number;
    const slot = this.slot(key);
    const bit = this.bitOf(key);
    this.entries[at + 2] = this.heads[slot] as number;
    this.heads[slot] = at + 1;
    this.filter[bit >>> 5] = (this.filter[bit >>> 5] as number) | (1 << (bit & 31));
  }

  private grow(): void {
    const { entries } = this;
    this.entries = new Int32Array(entries.length * 2);
    this.entries.set(entries);
    this.shift--;
    this.heads = new Int32Array(this.heads.length * 2);
    this.filter = new Int32Array(this.filter.length * 2);
    for (let at = 0; at < this.count; at += 3) this.link(at);
  }
}
