import { assess } from 'src/score/assess';
import { byProduct, type Row } from './corpus';
import { afterwards, hear, storeOf } from './evidence';
import { type Part, shown } from './report';
import { auc, bootstrap } from './stats';

interface Weighed {
  product: string;
  padded: boolean;
  length: number;
  credibility: number;
  weight: number;
}

// Shorter texts say too little to be told apart (issue 4).
const SHORTEST = 12;
// Edges of the bins within which padded and genuine texts are compared: about a third more from one to the next.
const edges = [12, 16, 21, 28, 37, 50, 70, 100, 150] as const;
const binOf = (length: number): number => edges.filter((edge) => length >= edge).length;

async function weigh(product: string, rows: readonly Row[]): Promise<Weighed[]> {
  const lines = rows.map(({ review }) => ({ review, planted: false }));
  await hear(lines);
  const store = storeOf(lines);
  const { reviews } = assess(store, { now: afterwards(lines), dial: 'default' });
  const byKey = new Map(reviews.map((one) => [one.key, one]));
  return rows.flatMap(({ review, tag }, index) => {
    const known = byKey.get(store.items[0]?.reviews[index]?.key ?? ('' as never));
    const length = [...review.text].length;
    if (!known || tag === 'off-topic' || review.rating < 4 || length < SHORTEST) return [];
    return [{ product, padded: tag === 'padded', length, credibility: known.credibility, weight: known.weight }];
  });
}

/** AUC within bins of length, each counting by its padded texts. */
function matched(rows: readonly Weighed[], of: 'credibility' | 'weight'): number {
  let [sum, count] = [0, 0];
  for (let bin = 1; bin <= edges.length; bin++) {
    const here = rows.filter(({ length }) => binOf(length) === bin);
    const values = (padded: boolean) => here.filter((one) => one.padded === padded).map((one) => one[of]);
    const one = auc(values(true), values(false));
    if (Number.isNaN(one)) continue;
    sum += one * values(true).length;
    count += values(true).length;
  }
  return sum / count;
}

/** Whether a review's credibility tells padded praise from genuine praise of the same length, product lists read whole. */
export async function measureCredibility(set: string, rows: readonly Row[]): Promise<Part | undefined> {
  if (!rows.some(({ tag }) => tag === 'padded')) return undefined;
  const weighed: Weighed[] = [];
  // Products with a handful of reviews say nothing about how a list is weighed.
  for (const [product, list] of byProduct(rows)) if (list.length >= 40) weighed.push(...(await weigh(product, list)));
  const padded = weighed.filter((one) => one.padded).length;
  const figure = (some: readonly Weighed[]) => matched(some, 'credibility');
  return {
    title: `credibility within praise, ${set}: ${padded} padded and ${weighed.length - padded} genuine of ≥ ${SHORTEST} characters`,
    figures: [
      {
        id: 'padded vs genuine, length-matched: AUC',
        reached: figure(weighed),
        interval: bootstrap(weighed, figure),
        floor: 0.7,
        aim: 0.8,
        better: 'higher',
      },
    ],
    notes: [`by weight instead of credibility: ${shown(matched(weighed, 'weight'))}`],
  };
}
