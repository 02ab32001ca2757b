const WORD = 32;

/** Per UTF-16 unit, the row of `masks` that tells where it stands in the text prepared; zero where it does not. */
const rows = new Uint8Array(0x10000);
let masks = new Int32Array(0);
let words = 0;
let prepared = '';

/** Longest text that can be the first of two. */
export const LONGEST_SEQUENCE = 250;

function prepare(text: string): void {
  for (let i = 0; i < prepared.length; i++) rows[prepared.charCodeAt(i)] = 0;
  prepared = text;
  words = Math.ceil(text.length / WORD);
  const room = (text.length + 1) * words;
  if (room > masks.length) masks = new Int32Array(2 * room);
  else masks.fill(0, 0, room);
  let row = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (rows[unit] === 0) rows[unit] = ++row;
    const at = (rows[unit] as number) * words + (i >>> 5);
    masks[at] = (masks[at] as number) | (1 << (i & 31));
  }
}

const bits = new Int32Array(Math.ceil(LONGEST_SEQUENCE / WORD));

/**
 * Length of the longest common subsequence of two texts, the first of LONGEST_SEQUENCE units at most, 32 positions at a time (Hyyrö 2004):
 * what an editor left in place and in order. Quick where the first stays the same from call to call.
 */
export function commonLength(one: string, other: string): number {
  if (one !== prepared) prepare(one);
  // A zero bit marks a position where the common sequence grows.
  bits.fill(-1);
  for (let j = 0; j < other.length; j++) {
    const row = rows[other.charCodeAt(j)] as number;
    if (row > 0) advance(row * words);
  }
  let length = 0;
  for (let i = 0; i < one.length; i++) if ((((bits[i >>> 5] as number) >>> (i & 31)) & 1) === 0) length++;
  return length;
}

function advance(from: number): void {
  let carry = 0;
  for (let w = 0; w < words; w++) {
    const v = bits[w] as number;
    const u = v & (masks[from + w] as number);
    const sum = (v >>> 0) + (u >>> 0) + carry;
    carry = sum > 0xffffffff ? 1 : 0;
    bits[w] = sum | (v - u);
  }
}
