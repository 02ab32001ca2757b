import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LshIndex, Minhash } from 'minhash';
import Sentiment from 'sentiment';
import { createLanguage } from 'src/language';
import { NoData, readData } from 'src/language/training/dataset';
import { dataDirectory } from 'src/language/training/train';
import { copyClusters } from 'src/trust/copies';
import winkSentiment from 'wink-sentiment';
import { root } from '../e2e/browser';
import { inventedReviews } from './invented';
import { type Line, lineOf } from './line';
import { bestOfTurns } from './turns';

/** Texts of one item whose copies are looked for. */
const copiesOf = 5_000;
/** Rounds of it: the library needs seconds for one. */
const copyRounds = 3;
/** Texts whose polarity is read, timed so few at a time that most rounds of a busy machine leave them undisturbed. */
const polarityTexts = 2_000;
const polaritySlice = 25;
const polarityRounds = 15;
/** What counts as a near-duplicate for the library: the usual threshold of its guides. */
const alike = 0.5;

/** Runs of three characters, as guides to MinHash advise for text. */
const shingles = (text: string): Set<string> =>
  new Set(Array.from({ length: Math.max(1, text.length - 2) }, (_, at) => text.slice(at, at + 3)));

/** For each text, those before it that the library finds alike: signatures of 128 values, bands of four, as it comes. */
function byMinhash(texts: readonly string[]): number {
  const index = new LshIndex();
  const signatures = texts.map((text, n) => {
    const signature = new Minhash();
    for (const shingle of shingles(text)) signature.update(shingle);
    index.insert(String(n), signature);
    return signature;
  });
  let pairs = 0;
  for (const [n, signature] of signatures.entries())
    for (const other of index.query(signature)) {
      const found = Number(other) < n ? signatures[Number(other)] : undefined;
      if (found && found.jaccard(signature) >= alike) pairs++;
    }
  return pairs;
}

/** Finding copies among the texts of one item, exact check included, against a MinHash library on the same texts. */
function copies(): Line {
  const reviews = inventedReviews(copiesOf, 11).map(({ text }, n) => ({ key: `h:${n}`, text }));
  const texts = reviews.map(({ text }) => text);
  const [ours = 0, theirs = 0] = bestOfTurns([() => copyClusters(reviews), () => byMinhash(texts)], 1, copyRounds);
  return lineOf([ours / theirs], {
    ...{ id: 'copies.minhash', label: `near-duplicates among ${copiesOf} texts`, against: 'minhash', unit: '1/×' },
    note: `${ours.toFixed(0)} ms, the library ${theirs.toFixed(0)} ms`,
  });
}

/** The texts that `npm run bench:language` times, where they lie beside the repository; else our own. */
function polarityRows(): string[] {
  try {
    return readData(dataDirectory([]), 'os10.dev')
      .rows.slice(0, polarityTexts)
      .map(({ text }) => text);
  } catch (error) {
    if (!(error instanceof NoData)) throw error;
    console.log(
      'no review texts beside the repository (../shared): polarity is timed on invented ones, which are shorter',
    );
    return inventedReviews(polarityTexts, 12).map(({ text }) => text);
  }
}

/** Polarity of the same texts by us (the quick head, the full pass) and by two libraries; floors of issue 3, both against `sentiment`. */
function polarity(): Line[] {
  const language = createLanguage(readFileSync(join(root, 'assets/language/polarity.zh.bin')));
  const sentiment = new Sentiment();
  const texts = polarityRows();
  const each = (read: (text: string) => unknown) => (part: number) => {
    for (const text of texts.slice(part * polaritySlice, (part + 1) * polaritySlice)) read(text);
  };
  const ways = [
    language.polarity,
    language.classify,
    (text: string) => sentiment.analyze(text),
    (text: string) => winkSentiment(text),
  ].map(each);
  const times = bestOfTurns(ways, Math.ceil(texts.length / polaritySlice), polarityRounds);
  const [head = 0, full = 0, first = 0, wink = 0] = times;
  const note = (ms: number) => `${(texts.length / ms).toFixed(0)}k texts a second`;
  const line = (id: string, label: string, against: string, value: number, more: Partial<Line>): Line =>
    lineOf([value], { id: `polarity.${id}`, label, against, unit: '×', more: true, ...more });
  return [
    line('head.sentiment', 'polarity head, times as fast', 'sentiment', first / head, {
      ...{ floor: 1.5, aim: 4, note: note(head) },
    }),
    line('full.sentiment', 'full pass of words, times as fast', 'sentiment', first / full, {
      ...{ floor: 0.4, aim: 1.5, note: note(full) },
    }),
    line('head.wink', 'polarity head, times as fast', 'wink-sentiment', wink / head, { note: note(wink) }),
    line('full.wink', 'full pass of words, times as fast', 'wink-sentiment', wink / full, {}),
  ];
}

/** What others wrote for the same ends, on the same texts, in one process. */
export const measurePeers = (): Line[] => [copies(), ...polarity()];
