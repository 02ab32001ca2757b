/**
 * `tsx src/language/training/aspect-hints.ts [--data DIR]`: fits the linear model beside the aspect rules to the sentences written for this
 * project (test/fixtures/language, half 1: half 2 is held back) and to ordinary reviews, and writes ../aspects/hints-table.ts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import {
  BITS,
  eachBucket,
  GAP,
  HEADS,
  hinted,
  LEVELS,
  LONGEST_GAP,
  LONGEST_RUN,
  OUTCOME_HEAD,
  ofPeople,
  outcomes,
  ZERO_DIGIT,
} from '../aspects/hints';
import { meet, TagSet } from '../aspects/tag-set';
import { Kind, kinds, tagOf, tokensIn } from '../aspects/vocabulary';
import { splitClauses } from '../clauses';
import { fold } from '../normalise';
import { clauseTable } from '../review-tables';
import { readData } from './dataset';
import { randomFrom, shuffle } from './random';
import { dataDirectory } from './train';

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

/** Features met in fewer sentences say nothing that holds elsewhere. */
const LEAST_MET = 3;
/** Weights kept, the ones that move most: on writers held back 10,000 lose .01 of F1, and 40,000 gain .00 to .02 for twice the room. */
const KEPT = 20_000;
/** Ordinary reviews to learn from, or a few more: with 1,000 a third more is found in other ordinary reviews, most of it wrong. */
const ORDINARY = 5_000;
/** Characters of an ordinary review: about as many as a stretch and a half, which is what the heads are asked about. */
const LONGEST_ORDINARY = 120;
/** Rounds over the sentences; more changed nothing on writers held back. */
const EPOCHS = 20;
const RATE = 0.3;
/** Pulls all weights towards 0: of five strengths between 1/500 and 1/50 all did as well on writers held back. */
const DECAY = 1 / 100;
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
  const biases = heads.map(({ bias }) => Math.round(bias * 1000));
  return `// Generated by training/aspect-hints.ts from the sentences of test/fixtures/language; not to be edited by hand.

/** Scale of the weights. */
export const hintScale = ${Number(scale.toFixed(4))};
/** See \`readHints\`: the buckets, the weights, and the bias of each head in thousandths. */
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

const tagsThat = (kind: number) =>
  TagSet.of([...kinds.keys()].filter((tag) => ((kinds[tag] ?? 0) & kind) !== 0)).numbers;
const peopleTags = tagsThat(Kind.people);
const afterwardsTags = tagsThat(Kind.afterwards);

interface Features {
  readonly buckets: readonly number[];
  /** Whether it has a word for people of the shop or their service, and one for what comes after the sale. */
  readonly people: boolean;
  readonly afterwards: boolean;
}

/** The features of a text, clause by clause, as the reader of aspects adds them. */
function featuresOf(text: string): Features {
  const buckets: number[] = [];
  let people = false;
  let afterwards = false;
  for (const { start, end, question } of splitClauses(text)) {
    const { letters, length } = fold(text.slice(start, end));
    tokensIn(1, length - 1);
    if (question || (meet(tags, 0, elsewhere) && !meet(tags, 0, compare))) continue;
    eachBucket(letters, 1, length - 1, (bucket) => buckets.push(bucket));
    people ||= meet(tags, 0, peopleTags);
    afterwards ||= meet(tags, 0, afterwardsTags);
  }
  return { buckets, people, afterwards };
}

/** Takes away all weights but those that move most, by their size and how often they are met. */
function prune(heads: readonly Head[], met: Uint32Array): void {
  const weightOf = ({ weights }: Head, bucket: number) => Math.abs(weights[bucket] ?? 0) * Math.sqrt(met[bucket] ?? 0);
  const all = heads.flatMap((head) => [...met.keys()].map((bucket) => weightOf(head, bucket)));
  const least = all.sort((a, b) => b - a)[KEPT] ?? 0;
  for (const head of heads)
    for (const bucket of met.keys()) if (weightOf(head, bucket) <= least) head.weights[bucket] = 0;
}

/** What the heads are to say of a sentence, one after the other. */
function wantedOf(sentence: Sentence): number[] {
  return Array.from({ length: HEADS }, (_, head) => {
    const name = hinted[head];
    return name
      ? Number(sentence.aspects.some(({ aspect }) => aspect === name))
      : praiseOf(sentence, head === OUTCOME_HEAD ? outcomes : undefined);
  });
}

/**
 * The same for an ordinary review, which nobody labelled: it speaks neither of people nor of the after-sales where it has no word for them, and
 * says nothing to these heads where it has.
 */
const wantedOfOrdinary = ({ people, afterwards }: Features): number[] =>
  Array.from({ length: HEADS }, (_, head) => {
    const name = hinted[head];
    if (name === undefined) return Number.NaN;
    return (ofPeople.includes(name) ? people : afterwards) ? Number.NaN : 0;
  });

/** The source of hints-table.ts, learned from these sentences and ordinary reviews: the same texts give the same source. */
export function hintsTable(sentences: readonly Sentence[], ordinary: readonly string[]): string {
  const written = sentences.map(({ text }) => featuresOf(text));
  const others = ordinary.map(featuresOf);
  const met = new Uint32Array(1 << BITS);
  for (const { buckets } of written) for (const bucket of new Set(buckets)) met[bucket] = (met[bucket] ?? 0) + 1;
  const rows = [...written, ...others].map(({ buckets }) =>
    buckets.filter((bucket) => (met[bucket] ?? 0) >= LEAST_MET),
  );
  const wanted = [...sentences.map(wantedOf), ...others.map(wantedOfOrdinary)];
  const heads = Array.from({ length: HEADS }, (_, head) =>
    learn({ rows, wanted: wanted.map((all) => all[head] ?? Number.NaN) }),
  );
  prune(heads, met);
  const kept = [...met.keys()].filter((bucket) => heads.some(({ weights }) => weights[bucket] !== 0));
  return source(kept, heads);
}

/** The sentences to learn from: those of one half, or all. */
export const readSentences = (half: number = 1): Sentence[] =>
  [...read('after-sales.jsonl'), ...read('goods.jsonl')].filter((sentence) => sentence.half === half);

/** Reviews as buyers of all kinds of things write them, evenly out of os10.train. Throws NoData. */
export function readOrdinary(directory: string): string[] {
  const { rows } = readData(directory, 'os10.train');
  const step = Math.max(1, Math.floor(rows.length / ORDINARY));
  return rows.filter((_, at) => at % step === 0).map(({ text }) => text.slice(0, LONGEST_ORDINARY));
}

if (process.argv[1]?.endsWith('aspect-hints.ts')) {
  const ordinary = readOrdinary(dataDirectory(process.argv.slice(2)));
  writeFileSync(new URL('../aspects/hints-table.ts', import.meta.url), hintsTable(readSentences(), ordinary));
}
