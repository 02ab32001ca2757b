import { BANDS, MARKS, sharedPlaces } from './sketch';

// A text is compared with so many of those it shares bands with, those that share most first: copies are among the first, texts of buyers
// of their own are there by chance.
const MOST_COMPARED = 12;

// Of 64 places of a sketch: texts at a Jaccard similarity of .25 share 16 and hardly ever fewer than 6, honest texts with a band in common
// four.
const FEWEST_PLACES = 6;

// Entries that a table has room for at first, for the bands of eight texts; it doubles when they are used up. So few, that it has grown
// once before the engine takes its fields for constants and has to think again.
const ROOM_BITS = 8;
const OWNERS = 1 << 3;

/** A hash table from band keys to the numbers of the texts that have them, which come in ascending order. */
export class Bands {
  private heads = new Int32Array(1 << ROOM_BITS).fill(-1);
  private shift = 32 - ROOM_BITS;
  /** Key, owner and next entry of each entry, side by side. */
  private entries = new Int32Array(3 << ROOM_BITS);
  private count = 0;
  /** The marks of each owner, side by side: most are told by them alone. */
  private marks = new Int32Array(OWNERS * MARKS);
  /** Per owner, how many places it shares with the text in question. */
  private alike = new Uint8Array(OWNERS);
  /** The text last collected for, and how many texts each of its keys led to: it is often the one added next. */
  private asked: Int32Array | undefined;
  private readonly met = new Uint8Array(BANDS);

  /** `most`: texts that one key leads to, the first entered, 255 at most. Bounds the work where a whole shop shares one sentence. */
  constructor(private readonly most: number) {}

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
    let kept = 0;
    for (let i = 0; i < found.length; i++) {
      const owner = found[i] as number;
      if ((alike[owner] as number) >= FEWEST_PLACES) found[kept++] = owner;
      else alike[owner] = 0;
    }
    found.length = kept;
    const many = kept > MOST_COMPARED;
    if (many) found.sort((a, b) => (alike[b] as number) - (alike[a] as number) || a - b);
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
    let met = 0;
    for (let at = this.heads[this.slot(key)] as number; at >= 0; at = entries[at + 2] as number) {
      if (entries[at] !== key) continue;
      met++;
      const owner = entries[at + 1] as number;
      if (alike[owner] !== 0) continue;
      alike[owner] = Math.max(1, sharedPlaces(sketch, BANDS, this.marks, owner * MARKS));
      found.push(owner);
    }
    return met;
  }

  private held(key: number): number {
    const { entries } = this;
    let met = 0;
    for (let at = this.heads[this.slot(key)] as number; at >= 0; at = entries[at + 2] as number) {
      if (entries[at] === key) met++;
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

  private link(at: number): void {
    const slot = this.slot(this.entries[at] as number);
    this.entries[at + 2] = this.heads[slot] as number;
    this.heads[slot] = at;
  }

  private grow(): void {
    const { entries } = this;
    this.entries = new Int32Array(entries.length * 2);
    this.entries.set(entries);
    this.shift--;
    this.heads = new Int32Array(this.heads.length * 2).fill(-1);
    for (let at = 0; at < this.count; at += 3) this.link(at);
  }
}
