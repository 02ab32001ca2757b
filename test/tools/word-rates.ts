/** `npx tsx test/tools/word-rates.ts`: measures src/score/word-rates.ts on ../shared/reviews, and how well class shares come out. */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { createLanguage } from 'src/language';
import { isClear, isReadable, kindOf, WORD_KINDS } from 'src/trust/words';

export const reviewsFolder = new URL('../../../shared/reviews/', import.meta.url);

/** One labelled review as the model read it: class 0 good, 1 mid, 2 bad; the goods it is about; the kind of answer it got. */
export interface Judged {
  set: 'os10' | 'jd-shoes';
  class: 0 | 1 | 2;
  goods: string;
  kind: number;
}

const classes: Record<string, 0 | 1 | 2> = { positive: 0, mid: 1, negative: 2 };

function rows(name: string): Record<string, unknown>[] {
  const file = new URL(`${name}.dev.jsonl.gz`, reviewsFolder);
  const lines = gunzipSync(readFileSync(file)).toString().split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
}

/** Every labelled row that the model can read; `undefined` where the data is not there. */
export function judgedRows(): Judged[] | undefined {
  if (!existsSync(reviewsFolder)) return undefined;
  const language = createLanguage(readFileSync(new URL('../../assets/language/polarity.zh.bin', import.meta.url)));
  const judged = (set: Judged['set'], label: string, goods: string): Judged[] =>
    rows(set).flatMap((row) => {
      const own = classes[String(row[label])];
      const said = own === undefined ? undefined : language.classify(String(row.text));
      if (own === undefined || !said || !isReadable(said)) return [];
      return [{ set, class: own, goods: String(row[goods]), kind: kindOf(said) }];
    });
  return [...judged('os10', 'label', 'category'), ...judged('jd-shoes', 'tag', 'product')];
}

/** Answers no row of a class got are not impossible: half a row each. */
const UNSEEN = 0.5;

/**
 * Per kind of answer, how often good, mid and bad reviews get it, among the clear answers and among the unclear ones: both sets count
 * the same, whatever their size.
 */
export function ratesOf(all: readonly Judged[]): [number, number, number][] {
  const rates = Array.from({ length: WORD_KINDS }, (): [number, number, number] => [0, 0, 0]);
  for (const own of [0, 1, 2] as const) {
    const sets = (['os10', 'jd-shoes'] as const)
      .map((set) => all.filter((row) => row.set === set && row.class === own))
      .filter((list) => list.length > 0);
    for (const list of sets) {
      const counts = rates.map(() => UNSEEN);
      for (const { kind } of list) counts[kind] = (counts[kind] ?? 0) + 1;
      const sums = [true, false].map((clear) =>
        counts.reduce((total, one, kind) => total + (isClear(kind) === clear ? one : 0), 0),
      );
      rates.forEach((rate, kind) => {
        rate[own] += (counts[kind] ?? 0) / (sums[isClear(kind) ? 0 : 1] ?? 1) / sets.length;
      });
    }
  }
  return rates;
}

if (process.argv[1]?.endsWith('word-rates.ts')) {
  const all = judgedRows();
  if (!all) process.stdout.write('word-rates: ../shared/reviews is not there\n');
  else for (const rate of ratesOf(all)) process.stdout.write(`  [${rate.map((one) => one.toFixed(4)).join(', ')}],\n`);
}
