/**
 * `npx tsx test/tools/reference-share.ts [--data DIR]`: what the reviews of honest shops weigh, for `src/score/reference-share.ts`. Whole
 * products of genuine reviews of the shared set, each product counting the same.
 */
import { reviewClasses } from 'src/domain/reading';
import { dataDirectory } from 'src/language/training/train';
import { assess } from 'src/score/assess';
import { byProduct, isGenuine, type Row, sharedRows } from '../bench/campaigns/corpus';
import { afterwards, hear, storeOf } from '../bench/campaigns/evidence';

// A product with fewer reviews is no sample of its kind; a class with fewer is none of its product.
const FEWEST = 60;
const FEWEST_OF_CLASS = 8;

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;
const variance = (values: readonly number[]): number => {
  const centre = mean(values);
  return mean(values.map((value) => (value - centre) ** 2));
};

interface Weighed {
  class: string | undefined;
  weight: number;
  length: number;
}

async function weighed(rows: readonly Row[]): Promise<Weighed[]> {
  const lines = rows.map(({ review }) => ({ review, planted: false }));
  await hear(lines);
  const { reviews } = assess(storeOf(lines), { now: afterwards(lines), dial: 'default' });
  return reviews.flatMap(({ class: name, weight, reasons }, index) =>
    reasons.some(({ family }) => family === 'structure')
      ? []
      : [{ class: name, weight, length: [...(rows[index]?.review.text ?? '')].length }],
  );
}

const rows = sharedRows(dataDirectory(process.argv)).filter(isGenuine);
if (rows.length === 0) {
  console.log('skipped: the shared review texts are not here');
  process.exit(0);
}
const products: Weighed[][] = [];
for (const list of byProduct(rows).values()) if (list.length >= FEWEST) products.push(await weighed(list));

for (const name of reviewClasses) {
  const lists = products
    .map((all) => all.filter((one) => one.class === name))
    .filter((list) => list.length >= FEWEST_OF_CLASS);
  const means = lists.map((list) => mean(list.map(({ weight }) => weight)));
  const singles = lists.map((list) => variance(list.map(({ weight }) => weight)));
  // The longest third against all: what a page that shows long reviews first would make of the class.
  const longest = lists.map((list) => {
    const third = [...list].sort((a, b) => b.length - a.length).slice(0, Math.ceil(list.length / 3));
    return mean(third.map(({ weight }) => weight));
  });
  const gaps = means.map((one, index) => (longest[index] ?? one) - one);
  console.log(
    `${name}: ${lists.length} products; share ${mean(means).toFixed(3)}; between products sd ${Math.sqrt(variance(means)).toFixed(3)}; ` +
      `longest third off by ${Math.sqrt(mean(gaps.map((gap) => gap * gap))).toFixed(3)}; one review's variance ${mean(singles).toFixed(3)}`,
  );
}
