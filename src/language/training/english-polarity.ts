/**
 * `tsx src/language/training/english-polarity.ts`: fits the model that tells whether an English review is positive, mid or negative to the English reviews
 * and sentences of test/fixtures/language (half 1: half 2 is held back) and to the lexicon, and writes ../english-table.ts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { BITS, heard, hearWords, readyLatinWords } from '../latin-words';
import { fold } from '../normalise';
import { LEVELS } from '../sparse-rows';
import { bucketCounts, type Corpus, chosen } from './corpus';
import { phrases, strengths } from './english-lexicon';
import { type Fit, fitMean, type Linear, scoresOf } from './logistic';
import { temperatureFor } from './recipe';
import type { Sentence } from './sentence';
import { gapSigns, quoted, signOf } from './sparse-signs';

type Verdict = 'negative' | 'mid' | 'positive';

/** A text and what it says as a whole; half 2 is held back. */
export interface Judged {
  readonly text: string;
  readonly label: Verdict;
  readonly half: number;
}

/** Chosen by texts of other writers: from 10 to 20 epochs, decay from 1e-4 to 3e-3 and dropout from .3 to .7 all were nearly as good. */
const fit: Fit = { epochs: 20, rate: 0.3, decay: 1e-3, bayes: 0, dropout: 0.3, seed: 1 };
/** The bucket that stands for all that was met too seldom; what has this bucket of its own is not kept. */
const UNKNOWN = 0;
const SEEDS = 5;
/** How often a word of the lexicon is learned for each point of its strength, and how often under a negation; once is too seldom for what is said everywhere. */
const TIMES_WORD = 3;
const TIMES_TURNED = 2;
/** The texts are left out by so many stretches, to learn how sure one may be. */
const FOLDS = 12;
/** What was met in one text alone teaches nothing. */
const LEAST_MET = 2;
/** Buckets kept, those that say most; a third as many had .02 less of the area under the curve. */
const KEPT = 10_500;
/** Of the weights so many are within the largest level. */
const WITHIN = 0.97;

const read = <T>(name: string): T[] =>
  readFileSync(new URL(`../../../test/fixtures/language/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

/** What a sentence says as a whole. Nothing where it names no aspect, or judges two differently. */
function verdictOf({ text, aspects, half }: Sentence): Judged[] {
  const [label, ...others] = new Set(aspects.map((aspect) => aspect.label));
  if (!label || label === 'unsure' || others.length > 0 || /\p{Script=Han}/u.test(text)) return [];
  return [{ text, half, label: label as Verdict }];
}

/** Words and phrases that judge by themselves, each as a text, and all but the weakest under a negation too: so those that no review has are known. */
function* lexiconTexts(): Generator<Judged> {
  const words = Object.entries(strengths).flatMap(([strength, list]) =>
    list.split(/\s+/).map((word) => [word, Number(strength)] as const),
  );
  for (const [text, strength] of [...words, ...Object.entries(phrases)]) {
    const size = Math.abs(strength);
    const [label, other] = strength > 0 ? (['positive', 'negative'] as const) : (['negative', 'positive'] as const);
    for (let time = 0; time < TIMES_WORD * size; time++) yield { text, label, half: 1 };
    if (size > 1) for (let time = 0; time < TIMES_TURNED; time++) yield { text: `not ${text}`, label: other, half: 1 };
  }
}

/** All English texts with a verdict: whole reviews, and sentences that name aspects. */
export const judgedTexts = (): Judged[] => [
  ...read<Judged>('english-reviews'),
  ...[...read<Sentence>('english'), ...read<Sentence>('plain')].flatMap(verdictOf),
];

/** What is heard of each text. */
function heardOf(texts: readonly Judged[]): Corpus {
  readyLatinWords();
  const lists = texts.map(({ text }) => heard.slice(0, Math.max(0, hearWords(fold(text)))));
  const starts = new Uint32Array(lists.length + 1);
  for (const [i, list] of lists.entries()) starts[i + 1] = (starts[i] ?? 0) + list.length;
  return { bits: BITS, starts, buckets: Uint32Array.from(lists.flatMap((list) => [...list])) };
}

/** One of the two questions: is it mid, and if it is not, is it positive. */
interface Question {
  readonly corpus: Corpus;
  readonly truths: readonly number[];
  /** So many texts stand before those of the lexicon. */
  readonly count: number;
}

/**
 * The same with all that was met too seldom as one bucket, so that what is said beside it says less. What this bucket comes to say itself is little, of positive
 * a fiftieth and of mid a tenth of what a word does, and is left out of the table.
 */
function withUnknown(corpus: Corpus, met: Uint8Array): Corpus {
  return { ...corpus, buckets: corpus.buckets.map((bucket) => (met[bucket] === 1 ? bucket : UNKNOWN)) };
}

function questionOf(texts: readonly Judged[], met: Uint8Array, answer: Verdict): Question {
  const all = [...texts, ...lexiconTexts()];
  return {
    corpus: withUnknown(heardOf(all), met),
    truths: all.map(({ label }) => Number(label === answer)),
    count: texts.length,
  };
}

/** The score of each text by a model that learned from none of the stretch it stands in, which is mostly of one writer. */
function crossScores({ corpus, truths, count }: Question): Float64Array {
  const scores = new Float64Array(count);
  const foldOf = (i: number) => (i < count ? Math.floor((i * FOLDS) / count) : -1);
  for (let fold = 0; fold < FOLDS; fold++) {
    const outside = [...scores.keys()].filter((i) => foldOf(i) === fold);
    const inside = [...truths.keys()].filter((i) => foldOf(i) !== fold);
    const answers = inside.map((i) => truths[i] ?? 0);
    const model = fitMean(chosen(corpus, inside), answers, fit, 1);
    for (const [k, score] of scoresOf(model, chosen(corpus, outside)).entries()) scores[outside[k] ?? 0] = score;
  }
  return scores;
}

/** A model in whole numbers: the log odds are `bias + scale * sum / sqrt(how much was heard)`. */
interface Rounded {
  readonly bias: number;
  readonly scale: number;
  readonly levels: Int8Array;
}

function roundedOf({ weights, bias }: Linear, temperature: number): Rounded {
  const sizes = weights
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort();
  const scale = (sizes[Math.floor(sizes.length * WITHIN)] ?? 1) / LEVELS;
  const short = (value: number) => Number((value / temperature).toPrecision(4));
  const levels = Int8Array.from(weights, (weight) => Math.max(-LEVELS, Math.min(LEVELS, Math.round(weight / scale))));
  return { bias: short(bias), scale: short(scale), levels };
}

/** The share from which on to call a text mid: where precision and recall are best, precision counting twice, since plain praise called mid is the worse mistake (F 0.5). */
function bestCut(scores: Float64Array, truths: readonly number[], temperature: number): number {
  const shares = scores.map((score) => 1 / (1 + Math.exp(-score / temperature)));
  const there = scores.reduce((sum, _, i) => sum + (truths[i] ?? 0), 0);
  const f = (cut: number) => {
    const called = [...shares.keys()].filter((i) => (shares[i] ?? 0) >= cut);
    const hits = called.reduce((sum, i) => sum + (truths[i] ?? 0), 0);
    return (1.25 * hits) / Math.max(1, called.length + 0.25 * there);
  };
  const cuts = Array.from({ length: 60 }, (_, i) => (20 + i) / 100);
  return cuts.reduce((best, cut) => (f(cut) > f(best) ? cut : best));
}

/** The buckets that say most of either question, in order. */
function loudBuckets(models: readonly Rounded[]): number[] {
  const says = (bucket: number) => Math.max(...models.map(({ levels }) => Math.abs(levels[bucket] ?? 0)));
  return Array.from({ length: 1 << BITS }, (_, bucket) => bucket)
    .filter((bucket) => bucket !== UNKNOWN && says(bucket) > 0)
    .sort((a, b) => says(b) - says(a) || a - b)
    .slice(0, KEPT)
    .sort((a, b) => a - b);
}

/** The source of english-table.ts, learned from these texts and the lexicon: the same texts give the same source. */
export function englishTable(texts: readonly Judged[]): string {
  const counts = bucketCounts(heardOf([...texts, ...lexiconTexts()]));
  const met = Uint8Array.from(counts, (count) => Number(count >= LEAST_MET));
  const isClear = ({ label }: Judged) => label !== 'mid';
  const questions = [questionOf(texts.filter(isClear), met, 'positive'), questionOf(texts, met, 'mid')] as const;
  const [praise, mid] = questions.map((question) => {
    const scores = crossScores(question);
    const heat = temperatureFor(scores, question.truths);
    const model = roundedOf(fitMean(question.corpus, question.truths, fit, SEEDS), heat);
    return { ...model, cut: bestCut(scores, question.truths, heat) };
  }) as [Rounded, Rounded & { cut: number }];
  const buckets = loudBuckets([praise, mid]);
  const weights = buckets.map((bucket) => signOf(praise.levels[bucket] ?? 0, mid.levels[bucket] ?? 0)).join('');
  return `// Generated by training/english-polarity.ts from the English texts of test/fixtures/language; not to be edited by hand.

/**
 * The model that tells whether an English review is positive rather than negative, and whether it is mid: for both the log odds without a word and the scale
 * of the weights, the share from which on it is mid, and the buckets and their weights (see \`sparse-rows.ts\`).
 */
export const englishModel = {
  praise: { bias: ${praise.bias}, scale: ${praise.scale} },
  mid: { bias: ${mid.bias}, scale: ${mid.scale} },
  midCut: ${mid.cut},
  buckets:
    ${quoted(gapSigns(buckets))},
  weights:
    ${quoted(weights)},
} as const;
`;
}

if (process.argv[1]?.endsWith('english-polarity.ts')) {
  const texts = judgedTexts().filter(({ half }) => half === 1);
  writeFileSync(new URL('../english-table.ts', import.meta.url), englishTable(texts));
}
