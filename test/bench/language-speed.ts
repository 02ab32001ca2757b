import Sentiment from 'sentiment';
import type { Language } from 'src/language';
import { loadWeights } from 'src/language/weights';
import type { LanguageFigure } from './language-aspects';

const ROUNDS = 5;

/** The best of a few rounds, in texts a second: what the code can do when nothing else runs. */
function rateOf(texts: readonly string[], read: (text: string) => unknown): number {
  let best = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    for (const text of texts) read(text);
    best = Math.max(best, (texts.length / (performance.now() - start)) * 1000);
  }
  return best;
}

/** Reviews a second against the npm library `sentiment`, on the same texts in the same run, one thread. */
export function measureSpeed(texts: readonly string[], language: Language): LanguageFigure[] {
  const sentiment = new Sentiment();
  const theirs = rateOf(texts, (text) => sentiment.analyze(text));
  const head = rateOf(texts, (text) => language.polarity(text));
  const full = rateOf(texts, (text) => language.classify(text));
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
