// A text is compared with so many of those it shares bands with, those that share most first: at the cuts of `isEditedCopy` copies share
// two bands and more on average, unlike texts none.
const MOST_COMPARED = 24;

/** A hash table from band keys to the numbers of the texts that have them. */
export class Bands {
  private heads = new Int32Array(1 << 10).fill(-1);
  private shift = 32 - 10;
  private keys = new Int32Array(1 << 10);
  private nexts = new Int32Array(1 << 10);
  private owners = new Int32Array(1 << 10);
  private count = 0;
  /** Per owner, how many bands it shares in the search at hand. */
  private shared = new Uint8Array(1 << 10);

  /**
   * Puts into `found` the owners that share bands with a text, at most `most` per band and MOST_COMPARED in all; whether there may be more.
   */
  collect(bands: Int32Array, most: number, found: number[]): boolean {
    const { shared, keys, nexts, owners } = this;
    found.length = 0;
    let full = false;
    for (let i = 0; i < bands.length; i++) {
      const key = bands[i] as number;
      let met = 0;
      for (let at = this.heads[this.slot(key)] as number; at >= 0; at = nexts[at] as number) {
        if (keys[at] !== key) continue;
        met++;
        const owner = owners[at] as number;
        if (shared[owner] === 0) found.push(owner);
        shared[owner] = (shared[owner] as number) + 1;
      }
      if (met >= most) full = true;
    }
    if (found.length > MOST_COMPARED) {
      full = true;
      found.sort((a, b) => (shared[b] as number) - (shared[a] as number) || a - b);
    }
    for (const owner of found) shared[owner] = 0;
    if (found.length > MOST_COMPARED) found.length = MOST_COMPARED;
    return full;
  }

  /** Enters a text under its bands, but for those that lead to `most` already. Owners come in ascending order. */
  add(bands: Int32Array, owner: number, most: number): void {
    if (owner >= this.shared.length) this.shared = new Uint8Array(owner * 2);
    for (let i = 0; i < bands.length; i++) {
      const key = bands[i] as number;
      let met = 0;
      for (let at = this.heads[this.slot(key)] as number; at >= 0; at = this.nexts[at] as number) {
        if (this.keys[at] === key) met++;
      }
      if (met < most) this.enter(key, owner);
    }
  }

  private enter(key: number, owner: number): void {
    if (this.count === this.keys.length) this.grow();
    this.keys[this.count] = key;
    this.owners[this.count] = owner;
    this.link(this.count++);
  }

  private slot(key: number): number {
    return Math.imul(key, 0x9e3779b1) >>> this.shift;
  }

  private link(at: number): void {
    const slot = this.slot(this.keys[at] as number);
    this.nexts[at] = this.heads[slot] as number;
    this.heads[slot] = at;
  }

  private grow(): void {
    const size = this.count * 2;
    const { keys, owners } = this;
    this.keys = new Int32Array(size);
    this.keys.set(keys);
    this.owners = new Int32Array(size);
    this.owners.set(owners);
    this.nexts = new Int32Array(size);
    this.heads = new Int32Array(size).fill(-1);
    this.shift--;
    for (let at = 0; at < this.count; at++) this.link(at);
  }
}
