import Sentiment from 'sentiment';
import type { Language } from 'src/language';
import { loadWeights } from 'src/language/weights';
import type { LanguageFigure } from './language-aspects';

const ROUNDS = 25;
/** Texts timed at once: so few that most rounds of a busy machine leave them undisturbed, enough to be told by its clock. */
const SLICE = 25;

/**
 * Milliseconds each reader needs for all texts: the readers take turns, and of each slice of the texts the best of all rounds counts, so
 * that other work on the machine, which can only add, adds to none of them. The first rounds are the warming up of all.
 */
function timesOf(texts: readonly string[], readers: readonly ((text: string) => unknown)[]): number[] {
  const slices = Math.ceil(texts.length / SLICE);
  const best = readers.map(() => new Float64Array(slices).fill(Number.POSITIVE_INFINITY));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [r, read] of readers.entries()) {
      const times = best[r] ?? new Float64Array(slices);
      for (let slice = 0; slice < slices; slice++) {
        const end = Math.min(texts.length, (slice + 1) * SLICE);
        const start = performance.now();
        for (let i = slice * SLICE; i < end; i++) read(texts[i] ?? '');
        times[slice] = Math.min(times[slice] ?? 0, performance.now() - start);
      }
    }
  }
  return best.map((times) => times.reduce((sum, time) => sum + time, 0));
}

/** Reviews a second against the npm library `sentiment`, on the same texts of a language in the same run, one thread. */
export function measureSpeed(of: string, texts: readonly string[], language: Language): LanguageFigure[] {
  const sentiment = new Sentiment();
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const [theirs = 0, head = 0, full = 0] = timesOf(texts, [
    (text) => sentiment.analyze(text),
    (text) => language.polarity(text),
    (text) => language.classify(text),
  ]);
  const rate = (time: number) =>
    `${Math.round(texts.length / time)}k a second, ${((time * 1e6) / characters).toFixed(0)} ns a character`;
  return [
    {
      figure: `${of}: speed of the polarity head, times sentiment (${rate(head)}; sentiment ${rate(theirs)})`,
      reached: theirs / head,
      floor: 1.5,
      aim: 4,
    },
    {
      figure: `${of}: speed of the full pass, times sentiment (${rate(full)})`,
      reached: theirs / full,
      floor: 0.4,
      aim: 1.5,
    },
  ];
}

/** Milliseconds to read the weights: the first time in this process, and the best of many, since other work can only add. */
export function measureLoad(bytes: Uint8Array): LanguageFigure[] {
  const times = Array.from({ length: 31 }, () => {
    const start = performance.now();
    loadWeights(bytes);
    return performance.now() - start;
  });
  const [first = 0] = times;
  return [
    {
      figure: `load time of the weights, ms (first ${first.toFixed(1)}; best here)`,
      reached: Math.min(...times),
      floor: 10,
      aim: 3,
    },
  ];
}
