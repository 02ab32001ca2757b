export { SET } from '../review-tables';

/** How many tags a set can hold. */
export const MOST_TAGS = 128;
/** A set of at most MOST_TAGS tags as bits of four numbers, which is how tables of tokens hold it. */
export class TagSet {
  a = 0;
  b = 0;
  c = 0;
  d = 0;

  static of(tags: Iterable<number>): TagSet {
    const set = new TagSet();
    for (const tag of tags) set.add(tag);
    return set;
  }

  add(tag: number): void {
    const bit = 1 << (tag & 31);
    if (tag < 32) this.a |= bit;
    else if (tag < 64) this.b |= bit;
    else if (tag < 96) this.c |= bit;
    else this.d |= bit;
  }

  get numbers(): Int32Array {
    return Int32Array.of(this.a, this.b, this.c, this.d);
  }
}
