/**
 * `tsx src/language/training/aspect-net.ts [--data DIR]`: fits the network that reads aspects to the sentences written for this project
 * (test/fixtures/language, half 1: half 2 is held back) and to real reviews that readers labelled, and writes ../aspects/net-table.ts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { aspectIds } from 'src/domain/aspects';
import { ASPECTS, BUCKETS, SINGLES, TAG_ROWS } from '../aspects/net';
import { type Heard, hearAll } from './heard';
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

/** Pairs met in fewer texts are room for little: from 10 on they take three fifths more of it, and F1 of what was held back stays within .01. */
const LEAST_MET = 18;
/** The same of characters alone, which are heard where their pair is not known; from 20 to 100 all were as good. */
const LEAST_MET_ALONE = 30;
/** How often each labelled review is learned from: it is reviews that are read. */
const TIMES_LABELLED = 2;
/** How often each plain one: most of what buyers write is short, and other sentences and reviews together outnumber these by more than twenty to one. */
const TIMES_PLAIN = 6;
const names: readonly string[] = aspectIds;
const labelNames: readonly string[] = ['negative', 'mid', 'positive'];

type Wanted = Pick<Lesson, 'speaks' | 'labels'>;

function wantedOf({ aspects, unsure = [] }: Sentence): Wanted {
  const [speaks, labels] = [new Int8Array(ASPECTS), new Int8Array(ASPECTS).fill(-1)];
  for (const aspect of unsure) speaks[names.indexOf(aspect)] = -1;
  for (const { aspect, label } of aspects) {
    const number = names.indexOf(aspect);
    speaks[number] = 1;
    labels[number] = labelNames.indexOf(label);
  }
  return { speaks, labels };
}

/** The buckets to learn from, in order: those met in enough sentences. */
function keptBuckets(sentences: readonly Heard[]): number[] {
  const met = new Uint32Array(BUCKETS);
  for (const { pairs, singles } of sentences) {
    for (const bucket of new Set([...pairs, ...singles])) met[bucket] = (met[bucket] ?? 0) + 1;
  }
  return [...met.keys()].filter((bucket) => (met[bucket] ?? 0) >= (bucket < SINGLES ? LEAST_MET : LEAST_MET_ALONE));
}

/** The source of net-table.ts, learned from these texts: the same texts give the same source. */
export function netTable({ cases, plain, labelled }: Texts): string {
  const sentences = [...cases, ...plainSentences(), ...plain, ...labelled];
  const all = hearAll(sentences.map(({ text }) => text));
  const kept = keptBuckets(all);
  const numbers = new Map(kept.map((bucket, number) => [bucket, number]));
  const lessonOf = (heard: Heard, wanted: Wanted): Lesson => {
    const features: number[] = [];
    const values: number[] = [];
    const grams = heard.pairs
      .map((pair, place) => numbers.get(pair) ?? numbers.get(heard.singles[place] ?? -1) ?? -1)
      .filter((number) => number >= 0);
    const tags = heard.tags.map((tag) => kept.length + tag);
    for (const group of [grams, tags]) {
      for (const feature of group) {
        features.push(feature);
        values.push(1 / Math.sqrt(group.length));
      }
    }
    return { features: Uint32Array.from(features), values: Float64Array.from(values), ...wanted };
  };
  const lessons = sentences.flatMap((sentence, i) => {
    const heard = all[i];
    return heard ? [lessonOf(heard, wantedOf(sentence))] : [];
  });
  const again = (from: number, to: number, times: number) =>
    Array.from({ length: times - 1 }, () => lessons.slice(from, to)).flat();
  const [plainFrom, labelledFrom] = [lessons.length - labelled.length - plain.length, lessons.length - labelled.length];
  const more = [...again(plainFrom, labelledFrom, TIMES_PLAIN), ...again(labelledFrom, lessons.length, TIMES_LABELLED)];
  return netSource(kept, learnNet([...lessons, ...more], kept.length + TAG_ROWS));
}

/** What the network learns from. */
export interface Texts {
  /** Sentences written for this project. */
  readonly cases: readonly Sentence[];
  /** Short, plain Chinese reviews, written for it too. */
  readonly plain: readonly Sentence[];
  /** Real reviews that a reader labelled. */
  readonly labelled: readonly Sentence[];
}

const readCases = (...names: readonly string[]): Sentence[] =>
  names.flatMap((name) => read(`${name}.jsonl`)).filter(({ half }) => half === 1);
const isChinese = ({ text }: Sentence): boolean => /\p{Script=Han}/u.test(text);

/** All that the network learns from, but for what is held back. Throws NoData. */
export function readTexts(directory: string): Texts {
  const plain = readCases('plain');
  const english = plain.filter((one) => !isChinese(one));
  return {
    cases: [...readCases('after-sales', 'goods', 'english'), ...english],
    plain: plain.filter(isChinese),
    labelled: readLabelled(directory, 1),
  };
}

if (process.argv[1]?.endsWith('aspect-net.ts')) {
  const texts = readTexts(dataDirectory(process.argv.slice(2)));
  writeFileSync(new URL('../aspects/net-table.ts', import.meta.url), netTable(texts));
}
