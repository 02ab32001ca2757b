import { TABLE_LENGTH_BITS, WORD_LENGTH_BITS } from '../aspects/word-codes';
import { codeGraph, type GraphSize, TABLES, type WordGraph } from '../aspects/word-graph';
import { wordsOf } from '../prefix-code';
import { BitWriter } from './bit-writer';
import { wordLengths } from './encode';

/** A symbol of a table, or plain bits. */
type Told = { table: number; symbol: number } | { bits: number; count: number };

/** What is told on the way through a graph. */
function toldOf(size: GraphSize, graph: WordGraph): Told[] {
  const told: Told[] = [];
  const symbol = (table: number, given: number) => {
    told.push({ table, symbol: given });
    return given;
  };
  const bits = (count: number, given: number) => {
    told.push({ bits: given, count });
    return given;
  };
  codeGraph(size, { symbol, bits }, graph);
  return told;
}

/** How often each symbol of each table is told. */
function countsOf(told: readonly Told[]): number[][] {
  const counts: number[][] = Array.from({ length: TABLES }, () => []);
  for (const one of told) {
    if (!('symbol' in one)) continue;
    const of = counts[one.table] ?? [];
    while (of.length <= one.symbol) of.push(0);
    of[one.symbol] = (of[one.symbol] ?? 0) + 1;
  }
  return counts;
}

/** Writes a graph as `readingCodes` reads it: the shortest prefix codes, and with them what is told. In base64. */
export function writeGraph(size: GraphSize, graph: WordGraph): string {
  const told = toldOf(size, graph);
  const writer = new BitWriter();
  const codes = countsOf(told).map((counts) => {
    const lengths = wordLengths(counts);
    writer.write(lengths.length, TABLE_LENGTH_BITS);
    for (const length of lengths) writer.write(length, WORD_LENGTH_BITS);
    return wordsOf(lengths);
  });
  for (const one of told) {
    if ('count' in one) writer.write(one.bits, one.count);
    else {
      const { word, length } = codes[one.table]?.[one.symbol] ?? { word: 0, length: 0 };
      writer.write(word, length);
    }
  }
  return Buffer.from(writer.end()).toString('base64');
}
