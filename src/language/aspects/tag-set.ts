/** A set of at most 128 tags as bits of four numbers: plain fields, since a typed array for each clause costs more than the rules. */
export class TagSet {
  a = 0;
  b = 0;
  c = 0;
  d = 0;

  clear(): void {
    this.a = 0;
    this.b = 0;
    this.c = 0;
    this.d = 0;
  }

  add(tag: number): void {
    const bit = 1 << (tag & 31);
    if (tag < 32) this.a |= bit;
    else if (tag < 64) this.b |= bit;
    else if (tag < 96) this.c |= bit;
    else this.d |= bit;
  }

  has(tag: number): boolean {
    const word = tag < 32 ? this.a : tag < 64 ? this.b : tag < 96 ? this.c : this.d;
    return (word & (1 << (tag & 31))) !== 0;
  }

  addAll(other: TagSet): void {
    this.a |= other.a;
    this.b |= other.b;
    this.c |= other.c;
    this.d |= other.d;
  }

  /** Whether all of the others are in this set. */
  holds(other: TagSet): boolean {
    return (
      (this.a & other.a) === other.a &&
      (this.b & other.b) === other.b &&
      (this.c & other.c) === other.c &&
      (this.d & other.d) === other.d
    );
  }

  /** Whether any of the others is in this set. */
  meets(other: TagSet): boolean {
    return ((this.a & other.a) | (this.b & other.b) | (this.c & other.c) | (this.d & other.d)) !== 0;
  }
}

/** How many tags a set can hold. */
export const MOST_TAGS = 128;
