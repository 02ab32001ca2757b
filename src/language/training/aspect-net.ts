/**
 * `tsx src/language/training/aspect-net.ts [--data DIR]`: fits the network beside the aspect rules to the sentences written for this project
 * (test/fixtures/language, half 1: half 2 is held back) and to ordinary reviews, and writes ../aspects/net-table.ts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { aspectIds } from 'src/domain/aspects';
import { createLanguage } from '..';
import { ASPECTS, BITS, eachBucket, LABELS, RULE_ROWS, TAG_ROWS } from '../aspects/net';
import type { FoundByRules } from '../aspects/net-sums';
import { ruleLabels } from '../aspects/rules';
import { listen } from '../aspects/stretch';
import { SET } from '../aspects/tag-set';
import { Kind } from '../aspects/vocabulary';
import { clauseTable, inHand } from '../review-tables';
import { readData } from './dataset';
import { type Lesson, learnNet } from './net-learning';
import { netSource } from './net-source';
import { plainSentences } from './plain-sentences';
import type { Sentence } from './sentence';
import { dataDirectory } from './train';

const read = (name: string): Sentence[] =>
  readFileSync(new URL(`../../../test/fixtures/language/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Sentence);

/** Buckets met in fewer sentences are room for little: on two writers held back 4 gives F1 .708 for a fifth more of it, 5 .707, 6 .700. */
const LEAST_MET = 5;
/** Ordinary reviews to learn from, or a few more: with 1,000 a third more is found in other ordinary reviews, most of it wrong. */
const ORDINARY = 5_000;
/** Characters of an ordinary review: about as many as a stretch and a half. */
const LONGEST_ORDINARY = 120;

/** What the reader of aspects hears of a text: buckets, tags, and what the rules found as rows among RULE_ROWS, with what its words do. */
interface Heard {
  readonly buckets: readonly number[];
  readonly tags: readonly number[];
  readonly found: readonly number[];
  readonly does: number;
}

function heardNow(clauses: Uint8Array, found: FoundByRules): Heard {
  const buckets: number[] = [];
  const tags = new Set<number>();
  let does = 0;
  for (const clause of clauses) {
    does |= clauseTable.does[clause] ?? 0;
    eachBucket(inHand.letters, clauseTable.froms[clause] ?? 0, clauseTable.tos[clause] ?? 0, (bucket) =>
      buckets.push(bucket),
    );
    for (let tag = 0; tag < TAG_ROWS; tag++) {
      if ((((clauseTable.sets[SET * clause + (tag >> 5)] ?? 0) >>> (tag & 31)) & 1) === 1) tags.add(tag);
    }
  }
  const rows = Array.from({ length: found.count }, (_, i) => LABELS * (found.aspects[i] ?? 0) + (found.labels[i] ?? 0));
  return { buckets, tags: [...tags], found: rows, does };
}

/** Hears texts as the reader of aspects does, each as one stretch; undefined for one in which it finds nothing to listen to. */
function hearAll(texts: readonly string[]): (Heard | undefined)[] {
  const weights = readFileSync(new URL('../../../assets/language/polarity.zh.bin', import.meta.url));
  const language = createLanguage(new Uint8Array(weights));
  let heard: Heard | undefined;
  listen((clauses, found) => {
    heard = heardNow(clauses, found);
  });
  const all = texts.map((text) => {
    heard = undefined;
    language.classify(text);
    return heard;
  });
  listen();
  return all;
}

const names: readonly string[] = aspectIds;
const labelNames: readonly string[] = ruleLabels;

type Wanted = Pick<Lesson, 'speaks' | 'labels'>;

function wantedOf({ aspects }: Sentence): Wanted {
  const [speaks, labels] = [new Int8Array(ASPECTS), new Int8Array(ASPECTS).fill(-1)];
  for (const { aspect, label } of aspects) {
    const number = names.indexOf(aspect);
    speaks[number] = 1;
    labels[number] = labelNames.indexOf(label);
  }
  return { speaks, labels };
}

const FIRST_OF_PEOPLE = aspectIds.indexOf('pre-sales-advice');
const ofPeople: readonly string[] = ['service-attitude', 'reply-speed', 'pre-sales-advice', 'follow-up-care'];

/**
 * The same for an ordinary review, which nobody labelled: it speaks neither of people nor of the after-sales where it has no word for them and
 * no rule finds any, and of what the rules say among the goods.
 */
function wantedOfOrdinary({ does, found }: Heard): Wanted {
  const [speaks, labels] = [new Int8Array(ASPECTS), new Int8Array(ASPECTS).fill(-1)];
  for (const [number, id] of aspectIds.entries()) {
    if (number < FIRST_OF_PEOPLE) continue;
    const kind = ofPeople.includes(id) ? Kind.people : Kind.afterwards;
    if ((does & kind) !== 0) speaks[number] = -1;
  }
  for (const row of found) {
    const aspect = Math.floor(row / LABELS);
    const isOfGoods = aspect < FIRST_OF_PEOPLE;
    speaks[aspect] = isOfGoods ? 1 : -1;
    labels[aspect] = isOfGoods ? row % LABELS : -1;
  }
  return { speaks, labels };
}

/** The buckets to learn from, in order: those met in at least LEAST_MET sentences. */
function keptBuckets(sentences: readonly (Heard | undefined)[]): number[] {
  const met = new Uint32Array(1 << BITS);
  for (const heard of sentences) for (const bucket of new Set(heard?.buckets)) met[bucket] = (met[bucket] ?? 0) + 1;
  return [...met.keys()].filter((bucket) => (met[bucket] ?? 0) >= LEAST_MET);
}

/** The source of net-table.ts, learned from these sentences and ordinary reviews: the same texts give the same source. */
export function netTable(cases: readonly Sentence[], ordinary: readonly string[]): string {
  const sentences = [...cases, ...plainSentences()];
  const written = hearAll(sentences.map(({ text }) => text));
  const others = hearAll(ordinary);
  const kept = keptBuckets(written);
  const numbers = new Map(kept.map((bucket, number) => [bucket, number]));
  const lessonOf = (heard: Heard, wanted: Wanted): Lesson => {
    const features: number[] = [];
    const values: number[] = [];
    const grams = heard.buckets.map((bucket) => numbers.get(bucket) ?? -1).filter((number) => number >= 0);
    const tags = heard.tags.map((tag) => kept.length + tag);
    const found = heard.found.map((row) => kept.length + TAG_ROWS + row);
    for (const group of [grams, tags, found]) {
      for (const feature of group) {
        features.push(feature);
        values.push(1 / Math.sqrt(group.length));
      }
    }
    return { features: Uint32Array.from(features), values: Float64Array.from(values), ...wanted };
  };
  const lessons = [
    ...sentences.map((sentence, i) => [written[i], wantedOf(sentence)] as const),
    ...others.map((heard) => [heard, heard && wantedOfOrdinary(heard)] as const),
  ].flatMap(([heard, wanted]) => (heard && wanted ? [lessonOf(heard, wanted)] : []));
  return netSource(kept, learnNet(lessons, kept.length + TAG_ROWS + RULE_ROWS));
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

if (process.argv[1]?.endsWith('aspect-net.ts')) {
  const ordinary = readOrdinary(dataDirectory(process.argv.slice(2)));
  writeFileSync(new URL('../aspects/net-table.ts', import.meta.url), netTable(readSentences(), ordinary));
}
