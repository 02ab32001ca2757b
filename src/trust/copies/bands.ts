// A text is compared with so many of those it shares bands with, those that share most first: at the cuts of `isEditedCopy` copies share
// several bands, texts of buyers of their own none.
const MOST_COMPARED = 24;

// Entries that a table has room for at first, for the bands of five hundred texts; it doubles when they are used up.
const ROOM_BITS = 14;

/** A hash table from band keys to the numbers of the texts that have them. */
export class Bands {
  private heads = new Int32Array(1 << ROOM_BITS).fill(-1);
  private shift = 32 - ROOM_BITS;
  /** Key, owner and next entry of each entry, side by side. */
  private entries = new Int32Array(3 << ROOM_BITS);
  private count = 0;
  /** Per owner, how many bands it shares with the text in question. */
  private shared = new Uint8Array(1 << ROOM_BITS);

  /** `most`: texts that one key leads to, the first entered. Bounds the work where a whole shop shares one sentence. */
  constructor(private readonly most: number) {}

  /** Puts into `found` the owners that share bands with a text, at most MOST_COMPARED; whether there may be more. */
  collect(bands: Int32Array, found: number[]): boolean {
    found.length = 0;
    let full = false;
    for (let i = 0; i < bands.length; i++) if (this.gather(bands[i] as number, found) >= this.most) full = true;
    const { shared } = this;
    const many = found.length > MOST_COMPARED;
    if (many) found.sort((a, b) => (shared[b] as number) - (shared[a] as number) || a - b);
    for (const owner of found) shared[owner] = 0;
    if (many) found.length = MOST_COMPARED;
    return full || many;
  }

  /** Enters a text under its bands, but for those that are full. */
  add(bands: Int32Array, owner: number): void {
    if (owner >= this.shared.length) this.shared = new Uint8Array(owner * 2);
    for (let i = 0; i < bands.length; i++) {
      const key = bands[i] as number;
      if (this.held(key) < this.most) this.enter(key, owner);
    }
  }

  private gather(key: number, found: number[]): number {
    const { entries, shared } = this;
    let met = 0;
    for (let at = this.heads[this.slot(key)] as number; at >= 0; at = entries[at + 2] as number) {
      if (entries[at] !== key) continue;
      met++;
      const owner = entries[at + 1] as number;
      if (shared[owner] === 0) found.push(owner);
      shared[owner] = (shared[owner] as number) + 1;
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
