/**
 * `tsx src/language/training/aspect-hints.ts`: fits the linear model beside the aspect rules to the sentences written for this project
 * (test/fixtures/language, half 1: half 2 is held back) and writes ../aspects/hints-table.ts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import {
  BITS,
  bucketsOf,
  eachBucket,
  GAP,
  HEADS,
  hinted,
  LEVELS,
  LONGEST_GAP,
  LONGEST_RUN,
  OUTCOME_HEAD,
  outcomes,
  ZERO_DIGIT,
} from '../aspects/hints';
import { meet, TagSet } from '../aspects/tag-set';
import { tagOf, tokensIn } from '../aspects/vocabulary';
import { splitClauses } from '../clauses';
import { fold } from '../normalise';
import { clauseTable } from '../review-tables';
import { randomFrom, shuffle } from './random';

/** A sentence of test/fixtures/language. */
export interface Sentence {
  text: string;
  aspects: { aspect: string; label: string }[];
  half: number;
}

/** What a head learns from: buckets of each sentence, and 1, 0 or NaN (says nothing to this head). */
interface Lesson {
  readonly rows: readonly (readonly number[])[];
  readonly wanted: readonly number[];
}

const read = (name: string): Sentence[] =>
  readFileSync(new URL(`../../../test/fixtures/language/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Sentence);

/** Features met in fewer sentences say nothing that holds elsewhere; with 3 nothing was gained for a third more room. */
const LEAST_MET = 8;
/** Rounds over the sentences; more changed nothing on writers held back. */
const EPOCHS = 15;
const RATE = 0.3;
/** Pulls all weights towards 0, by 1/27 for each sentence: the best of ten strengths on writers held back. */
const DECAY = 1 / 27;
const SEED = 1;

interface Head {
  readonly weights: Float64Array;
  bias: number;
}

/** Logistic regression by AdaGrad. The pull to 0 is felt where a feature is met, the more the rarer it is. */
function learn({ rows, wanted }: Lesson): Head {
  const weights = new Float64Array(1 << BITS);
  const squares = new Float64Array(1 << BITS).fill(1e-3);
  const met = new Float64Array(1 << BITS);
  for (const [i, row] of rows.entries()) {
    if (!Number.isNaN(wanted[i])) for (const bucket of row) met[bucket] = (met[bucket] ?? 0) + 1;
  }
  const head: Head = { weights, bias: 0 };
  let biasSquares = 1e-6;
  const order = Uint32Array.from(rows.keys());
  const random = randomFrom(SEED);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const i of order) {
      const target = wanted[i] ?? Number.NaN;
      if (Number.isNaN(target)) continue;
      const row = rows[i] ?? [];
      const norm = 1 / Math.sqrt(Math.max(1, row.length));
      const error = 1 / (1 + Math.exp(-scoreOf(head, row))) - target;
      biasSquares += error * error;
      head.bias -= (RATE * error) / Math.sqrt(biasSquares);
      for (const bucket of row) {
        const weight = weights[bucket] ?? 0;
        const gradient = error * norm + (DECAY * weight) / (met[bucket] ?? 1);
        const square = (squares[bucket] ?? 0) + gradient * gradient;
        squares[bucket] = square;
        weights[bucket] = weight - (RATE * gradient) / Math.sqrt(square);
      }
    }
  }
  return head;
}

function scoreOf({ weights, bias }: Head, row: readonly number[]): number {
  let sum = 0;
  for (const bucket of row) sum += weights[bucket] ?? 0;
  return bias + sum / Math.sqrt(Math.max(1, row.length));
}

/** 1 for a sentence that only praises, 0 for one that only blames, among these aspects. */
function praiseOf({ aspects }: Sentence, only?: readonly string[]): number {
  const judged = only ? aspects.filter(({ aspect }) => only.includes(aspect)) : aspects;
  const labels = new Set(judged.map(({ label }) => label));
  if (labels.size !== 1 || labels.has('mid')) return Number.NaN;
  return labels.has('positive') ? 1 : 0;
}

function gapSigns(gap: number): string {
  return GAP.repeat(Math.floor(gap / LONGEST_GAP)) + String.fromCharCode(ZERO_DIGIT + (gap % LONGEST_GAP));
}

function runSigns(run: number): string {
  const sign = (length: number) => (length === 0 ? '' : String.fromCharCode(ZERO_DIGIT + 2 * LEVELS + length));
  return sign(LONGEST_RUN).repeat(Math.floor(run / LONGEST_RUN)) + sign(run % LONGEST_RUN);
}

function source(kept: readonly number[], heads: readonly Head[]): string {
  const sizes = heads.flatMap(({ weights }) => [...weights].filter((weight) => weight !== 0).map(Math.abs));
  sizes.sort((a, b) => a - b);
  // Beyond the largest few weights nothing is lost by cutting.
  const scale = (sizes[Math.floor(sizes.length * 0.999)] ?? 1) / LEVELS;
  let buckets = '';
  let cells = '';
  let run = 0;
  for (const [i, bucket] of kept.entries()) {
    buckets += gapSigns(bucket - (kept[i - 1] ?? -1) - 1);
    for (const { weights } of heads) {
      const level = Math.max(-LEVELS, Math.min(LEVELS, Math.round((weights[bucket] ?? 0) / scale)));
      if (level === 0) {
        run++;
        continue;
      }
      cells += runSigns(run) + String.fromCharCode(ZERO_DIGIT + LEVELS + level);
      run = 0;
    }
  }
  const biases = heads.map(({ bias }) => Number(bias.toFixed(3)));
  return `// Generated by training/aspect-hints.ts from the sentences of test/fixtures/language; not to be edited by hand.

/** Scale of the weights. */
export const hintScale = ${Number(scale.toFixed(4))};
/** See \`readHints\`: the buckets, the weights, and the bias of each head. */
export const hintRows: readonly [buckets: string, cells: string, biases: readonly number[]] = [
  ${quoted(buckets)},
  ${quoted(cells)},
  [${biases.join(', ')}],
];
`;
}

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

const elsewhere = TagSet.of([tagOf('ASK'), tagOf('OTHERS')]).numbers;
const compare = TagSet.of([tagOf('COMPARE')]).numbers;
/** The tags of the clause in hand. */
const tags = clauseTable.sets;

/** The features of a sentence, clause by clause, as the reader of aspects adds them. */
function bucketsIn(text: string): number[] {
  const buckets: number[] = [];
  for (const { start, end, question } of splitClauses(text)) {
    const { letters, length } = fold(text.slice(start, end));
    tokensIn(1, length - 1);
    if (question || (meet(tags, 0, elsewhere) && !meet(tags, 0, compare))) continue;
    eachBucket(letters, 1, length - 1, (bucket) => buckets.push(bucket));
    buckets.push(...bucketsOf(tags, 0));
  }
  return buckets;
}

/** The source of hints-table.ts, learned from these sentences: the same sentences give the same source. */
export function hintsTable(sentences: readonly Sentence[]): string {
  const all = sentences.map(({ text }) => bucketsIn(text));
  const met = new Uint32Array(1 << BITS);
  for (const row of all) for (const bucket of new Set(row)) met[bucket] = (met[bucket] ?? 0) + 1;
  const kept = [...met.keys()].filter((bucket) => (met[bucket] ?? 0) >= LEAST_MET);
  const rows = all.map((row) => row.filter((bucket) => (met[bucket] ?? 0) >= LEAST_MET));
  const heads = Array.from({ length: HEADS }, (_, head) => {
    const name = hinted[head];
    const wanted = sentences.map((sentence) =>
      name
        ? Number(sentence.aspects.some(({ aspect }) => aspect === name))
        : praiseOf(sentence, head === OUTCOME_HEAD ? outcomes : undefined),
    );
    return learn({ rows, wanted });
  });
  return source(kept, heads);
}

/** The sentences to learn from: those of one half, or all. */
export const readSentences = (half: number = 1): Sentence[] =>
  [...read('after-sales.jsonl'), ...read('goods.jsonl')].filter((sentence) => sentence.half === half);

if (process.argv[1]?.endsWith('aspect-hints.ts')) {
  writeFileSync(new URL('../aspects/hints-table.ts', import.meta.url), hintsTable(readSentences()));
}
