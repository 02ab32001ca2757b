import Sentiment from 'sentiment';
import type { Language } from 'src/language';
import { loadWeights } from 'src/language/weights';
import type { LanguageFigure } from './language-aspects';

const ROUNDS = 9;

/** Texts a second of each reader, its best round of several; the readers take turns, so that a busy machine slows all of them. */
function ratesOf(texts: readonly string[], readers: readonly ((text: string) => unknown)[]): number[] {
  const best = readers.map(() => 0);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [r, read] of readers.entries()) {
      const start = performance.now();
      for (const text of texts) read(text);
      best[r] = Math.max(best[r] ?? 0, (texts.length / (performance.now() - start)) * 1000);
    }
  }
  return best;
}

/** Reviews a second against the npm library `sentiment`, on the same texts in the same run, one thread. */
export function measureSpeed(texts: readonly string[], language: Language): LanguageFigure[] {
  const sentiment = new Sentiment();
  const [theirs = 0, head = 0, full = 0] = ratesOf(texts, [
    (text) => sentiment.analyze(text),
    (text) => language.polarity(text),
    (text) => language.classify(text),
  ]);
  const thousands = (rate: number) => `${Math.round(rate / 1000)}k a second, sentiment ${Math.round(theirs / 1000)}k`;
  return [
    {
      figure: `speed of the polarity head, times sentiment (${thousands(head)})`,
      reached: head / theirs,
      floor: 1.5,
      aim: 4,
    },
    {
      figure: `speed of the full pass, times sentiment (${thousands(full)})`,
      reached: full / theirs,
      floor: 0.4,
      aim: 1.5,
    },
  ];
}

/** Milliseconds to read the weights: the first time in this process, and the median of many. */
export function measureLoad(bytes: Uint8Array): LanguageFigure[] {
  const times = Array.from({ length: 31 }, () => {
    const start = performance.now();
    loadWeights(bytes);
    return performance.now() - start;
  });
  const [first = 0] = times;
  const median = [...times].sort((a, b) => a - b)[15] ?? 0;
  return [
    {
      figure: `load time of the weights, ms (first ${first.toFixed(1)}; median here)`,
      reached: median,
      floor: 10,
      aim: 3,
    },
  ];
}
