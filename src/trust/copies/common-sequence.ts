const WORD = 32;

/**
 * Length of the longest common subsequence of two short texts, 32 positions at a time (Hyyrö 2004): what an editor left in place and
 * in order.
 */
export function commonLength(one: string, other: string): number {
  const words = Math.ceil(one.length / WORD);
  const places = new Map<number, Uint32Array>();
  for (let i = 0; i < one.length; i++) {
    const unit = one.charCodeAt(i);
    let mask = places.get(unit);
    if (!mask) {
      mask = new Uint32Array(words);
      places.set(unit, mask);
    }
    mask[i >>> 5] = (mask[i >>> 5] as number) | (1 << (i & 31));
  }
  // A zero bit marks a position where the common sequence grows.
  const row = new Uint32Array(words).fill(0xffffffff);
  for (let j = 0; j < other.length; j++) {
    const mask = places.get(other.charCodeAt(j));
    if (mask) advance(row, mask);
  }
  let length = 0;
  for (let i = 0; i < one.length; i++) if ((((row[i >>> 5] as number) >>> (i & 31)) & 1) === 0) length++;
  return length;
}

function advance(row: Uint32Array, mask: Uint32Array): void {
  let carry = 0;
  for (let w = 0; w < row.length; w++) {
    const v = row[w] as number;
    const u = (v & (mask[w] as number)) >>> 0;
    const sum = v + u + carry;
    carry = sum > 0xffffffff ? 1 : 0;
    row[w] = sum | (v - u);
  }
}
