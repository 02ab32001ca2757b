/** A trie over folded characters in flat tables: the first step by character, all others in one open-addressed table. */
export class Trie {
  private readonly roots = new Uint16Array(0x10000);
  /** Of each edge the key (node and character, 0 for a free slot) and the node it leads to, side by side. */
  private readonly edges: Int32Array;
  private readonly mask: number;
  /** One bit for each hashed pair of first characters that begins a word: most pairs of a text begin none. */
  private readonly pairs = new Uint8Array(PAIR_BYTES);
  /** Word number by node, 0 for none; node 0 is no node, 1 the root. */
  private readonly ends = new Uint16Array(0x10000);
  private nodes = 2;

  /** `slots` is a power of two well above the number of edges. */
  constructor(slots: number) {
    this.edges = new Int32Array(2 * slots);
    this.mask = slots - 1;
  }

  /** The node of the words that begin with a character, 0 for none. */
  first(code: number): number {
    return code > 0xffff ? 0 : (this.roots[code] as number);
  }

  /** Whether any word may begin with these two characters; now and then also true when none does. */
  mayBegin(first: number, second: number): boolean {
    const pair = pairOf(first, second);
    return ((this.pairs[pair >>> 3] as number) & (1 << (pair & 7))) !== 0;
  }

  /** The node one character further, 0 for none. */
  child(node: number, code: number): number {
    if (code > 0xffff) return 0;
    const key = (node << 16) | code;
    const { edges, mask } = this;
    for (let slot = slotOf(key) & mask; ; slot = (slot + 1) & mask) {
      const there = edges[2 * slot] as number;
      if (there === key) return edges[2 * slot + 1] as number;
      if (there === 0) return 0;
    }
  }

  /** The number of the word that ends at a node, 0 for none. */
  wordAt(node: number): number {
    return this.ends[node] as number;
  }

  /** Gives a word a number above 0. Words beyond the basic plane are never found. */
  set(word: string, number: number): void {
    let node = 1;
    const pair = pairOf(word.charCodeAt(0), word.charCodeAt(1));
    this.pairs[pair >>> 3] = (this.pairs[pair >>> 3] ?? 0) | (1 << (pair & 7));
    for (const character of word) {
      const code = character.codePointAt(0) ?? 0;
      node = (node === 1 ? this.first(code) : this.child(node, code)) || this.grow(node, code);
    }
    this.ends[node] = number;
  }

  /** The number of a word, 0 for none. */
  get(word: string): number {
    let node = 1;
    for (const character of word) {
      const code = character.codePointAt(0) ?? 0;
      node = node === 1 ? this.first(code) : this.child(node, code);
      if (node === 0) return 0;
    }
    return this.wordAt(node);
  }

  private grow(node: number, code: number): number {
    const grown = this.nodes++;
    if (node === 1) {
      this.roots[code] = grown;
      return grown;
    }
    const key = (node << 16) | code;
    let slot = slotOf(key) & this.mask;
    while (this.edges[2 * slot] !== 0) slot = (slot + 1) & this.mask;
    this.edges[2 * slot] = key;
    this.edges[2 * slot + 1] = grown;
    return grown;
  }
}

/** 2^16 bits: small enough to stay near, large enough that nine pairs in ten that begin no word find no bit. */
const PAIR_BYTES = 1 << 13;
const pairOf = (first: number, second: number): number =>
  Math.imul(Math.imul(first, 0x85ebca6b) ^ second, 0x9e3779b1) >>> 16;

function slotOf(key: number): number {
  const mix = Math.imul(key, 0x9e3779b1);
  return mix ^ (mix >>> 15);
}
