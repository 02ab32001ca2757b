import { LONGEST_WORD, wordsOf } from '../prefix-code';
import { HEADER, MAGIC, MOST_RICE, VERSION } from '../weights';
import { BitWriter } from './bit-writer';

/** What goes into a weights file: see weights.ts. A bucket is kept when its value is not zero. */
export interface Packed {
  bits: number;
  seed: number;
  temperature: number;
  cut: number;
  values: Int8Array;
  bias: number;
  scale: number;
}

/** Word lengths of an optimal prefix code for the counts; too long words are avoided by levelling the counts and trying again. */
export function wordLengths(counts: readonly number[]): number[] {
  for (let floor = 0; ; floor = Math.max(1, floor * 2)) {
    const lengths = huffman(counts.map((count) => (count > 0 ? Math.max(count, floor) : 0)));
    if (Math.max(...lengths) <= LONGEST_WORD) return lengths;
  }
}

function huffman(counts: readonly number[]): number[] {
  const lengths = counts.map(() => 0);
  let trees = counts.map((count, symbol) => ({ count, symbols: [symbol] })).filter(({ count }) => count > 0);
  const [only] = trees;
  if (trees.length === 1 && only) lengths[only.symbols[0] ?? 0] = 1;
  while (trees.length > 1) {
    trees = trees.sort((a, b) => a.count - b.count || (a.symbols[0] ?? 0) - (b.symbols[0] ?? 0));
    const [first, second, ...rest] = trees;
    if (!first || !second) break;
    const joined = [...first.symbols, ...second.symbols];
    for (const symbol of joined) lengths[symbol] = (lengths[symbol] ?? 0) + 1;
    trees = [...rest, { count: first.count + second.count, symbols: joined }];
  }
  return lengths;
}

/** The best Rice parameter for gaps with this mean. */
const riceFor = (mean: number): number =>
  Math.max(0, Math.min(MOST_RICE, Math.round(Math.log2(Math.max(1, mean * 0.69)))));

function keptOf({ values }: Packed): number[] {
  const kept: number[] = [];
  for (const [bucket, value] of values.entries()) if (value !== 0) kept.push(bucket);
  return kept;
}

function bodyOf(
  model: Packed,
  kept: readonly number[],
  code: { rice: number; codebook: readonly number[]; lengths: readonly number[] },
): Uint8Array {
  const words = new Map(wordsOf(code.lengths).map((word, symbol) => [code.codebook[symbol], word]));
  const writer = new BitWriter();
  let before = -1;
  for (const bucket of kept) {
    const gap = bucket - before - 1;
    for (let i = gap >> code.rice; i > 0; i--) writer.write(1, 1);
    writer.write(0, 1);
    writer.write(gap & ((1 << code.rice) - 1), code.rice);
    const { word, length } = words.get(model.values[bucket] ?? 0) ?? { word: 0, length: 0 };
    writer.write(word, length);
    before = bucket;
  }
  return writer.end();
}

/** Writes a weights file. */
export function encodeWeights(model: Packed): Uint8Array {
  const kept = keptOf(model);
  const counts = new Map<number, number>();
  for (const bucket of kept) {
    const value = model.values[bucket] ?? 0;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const codebook = [...counts.keys()].sort((one, other) => one - other);
  const lengths = wordLengths(codebook.map((value) => counts.get(value) ?? 0));
  const rice = riceFor((1 << model.bits) / Math.max(1, kept.length) - 1);
  const body = bodyOf(model, kept, { rice, codebook, lengths });
  const header = new Uint8Array(HEADER + 2 * codebook.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, MAGIC, true);
  header.set([VERSION, model.bits, codebook.length, rice], 4);
  view.setUint32(8, model.seed, true);
  view.setUint32(12, kept.length, true);
  view.setFloat32(16, model.temperature, true);
  view.setFloat32(20, model.cut, true);
  view.setFloat32(24, model.bias, true);
  view.setFloat32(28, model.scale, true);
  header.set([...codebook.map((value) => value & 0xff), ...lengths], HEADER);
  const file = new Uint8Array(header.length + body.length);
  file.set(header);
  file.set(body, header.length);
  return file;
}
