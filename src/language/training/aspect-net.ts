/**
 * `tsx src/language/training/aspect-net.ts [--data DIR]`: fits the network beside the aspect rules to the sentences written for this project
 * (test/fixtures/language, half 1: half 2 is held back) and to real reviews, labelled ones and others, and writes ../aspects/net-table.ts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { aspectIds } from 'src/domain/aspects';
import { ASPECTS, BITS, LABELS, RULE_ROWS, TAG_ROWS } from '../aspects/net';
import { ruleLabels } from '../aspects/rules';
import { Kind } from '../aspects/vocabulary';
import { readData } from './dataset';
import { aspectOfRow, type Heard, hearAll } from './heard';
import { readLabelled } from './labelled-reviews';
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

/** Buckets met in fewer sentences are room for little: on writers held back 5 gives F1 .696 for nearly twice the room, 12 .688. */
const LEAST_MET = 12;
/** How often each labelled review is learned from: there are three times as many sentences, and it is reviews that are read. */
const TIMES_LABELLED = 2;
/** Ordinary reviews to learn from, or a few more: with 1,000 a third more is found in other ordinary reviews, most of it wrong. */
const ORDINARY = 5_000;
/** Characters of an ordinary review: about as many as a stretch and a half. */
const LONGEST_ORDINARY = 120;

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
    const aspect = aspectOfRow(row);
    const isOfGoods = aspect < FIRST_OF_PEOPLE;
    speaks[aspect] = isOfGoods ? 1 : -1;
    labels[aspect] = isOfGoods ? row % LABELS : -1;
  }
  return { speaks, labels };
}

/** What clauses say that the network is not asked for is not asked of it. */
function wantedHere({ elsewhere }: Heard, wanted: Wanted): Wanted {
  const [speaks, labels] = [wanted.speaks.slice(), wanted.labels.slice()];
  for (const aspect of elsewhere) {
    speaks[aspect] = -1;
    labels[aspect] = -1;
  }
  return { speaks, labels };
}

/** The buckets to learn from, in order: those met in at least LEAST_MET sentences. */
function keptBuckets(sentences: readonly (Heard | undefined)[]): number[] {
  const met = new Uint32Array(1 << BITS);
  for (const heard of sentences) for (const bucket of new Set(heard?.buckets)) met[bucket] = (met[bucket] ?? 0) + 1;
  return [...met.keys()].filter((bucket) => (met[bucket] ?? 0) >= LEAST_MET);
}

/** The source of net-table.ts, learned from these texts: the same texts give the same source. */
export function netTable({ cases, labelled, ordinary }: Texts): string {
  const sentences = [...cases, ...plainSentences(), ...Array.from({ length: TIMES_LABELLED }, () => labelled).flat()];
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
  ].flatMap(([heard, wanted]) => (heard && wanted ? [lessonOf(heard, wantedHere(heard, wanted))] : []));
  return netSource(kept, learnNet(lessons, kept.length + TAG_ROWS + RULE_ROWS));
}

/** What the network learns from. */
export interface Texts {
  /** Sentences written for this project. */
  readonly cases: readonly Sentence[];
  /** Real reviews that a reader labelled. */
  readonly labelled: readonly Sentence[];
  /** Real reviews that nobody labelled. */
  readonly ordinary: readonly string[];
}

const readCases = (): Sentence[] =>
  [...read('after-sales.jsonl'), ...read('goods.jsonl')].filter(({ half }) => half === 1);

/** Reviews as buyers of all kinds of things write them, evenly out of os10.train. */
function readOrdinary(directory: string): string[] {
  const { rows } = readData(directory, 'os10.train');
  const step = Math.max(1, Math.floor(rows.length / ORDINARY));
  return rows.filter((_, at) => at % step === 0).map(({ text }) => text.slice(0, LONGEST_ORDINARY));
}

/** All that the network learns from, but for what is held back. Throws NoData. */
export const readTexts = (directory: string): Texts => ({
  cases: readCases(),
  labelled: readLabelled(directory, 1),
  ordinary: readOrdinary(directory),
});

if (process.argv[1]?.endsWith('aspect-net.ts')) {
  const texts = readTexts(dataDirectory(process.argv.slice(2)));
  writeFileSync(new URL('../aspects/net-table.ts', import.meta.url), netTable(texts));
}
