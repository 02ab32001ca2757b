/**
 * `npx tsx test/tools/contradiction-rates.ts`: how often votes and words contradict each other in honest lists, for the signal
 * rating-vs-text: ../shared/reviews (shoes by product, goods by kind) and our own invented products.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { createLanguage } from 'src/language';
import { isGenuine, ownRows, sharedRows } from '../bench/campaigns/corpus';

const folder = new URL('../../../shared/reviews/', import.meta.url);
const language = createLanguage(readFileSync(new URL('../../assets/language/polarity.zh.bin', import.meta.url)));

interface Heard {
  stars: number;
  label: string;
  odds: number;
}

function hear(text: string, stars: number): Heard {
  const { label, positive, negative } = language.classify(text);
  return { stars, label, odds: Math.log(positive / negative) };
}

interface GoodsRow {
  text: string;
  label: string;
  category: string;
}
function goodsRows(): GoodsRow[] {
  const lines = gunzipSync(readFileSync(new URL('os10.dev.jsonl.gz', folder)))
    .toString()
    .split('\n');
  return lines.filter(Boolean).map((line): GoodsRow => JSON.parse(line));
}

const lists = new Map<string, Heard[]>();
const add = (name: string, heard: Heard) => lists.set(name, [...(lists.get(name) ?? []), heard]);
for (const rows of [sharedRows(folder.pathname), ownRows()]) {
  for (const { set, product, review } of rows.filter(isGenuine)) {
    if (/\p{Script=Han}/u.test(review.text)) add(`${set} ${product}`, hear(review.text, review.rating));
  }
}
for (const { text, label, category } of goodsRows()) add(`kind ${category}`, hear(text, label === 'positive' ? 5 : 1));

const happyFrom = (list: readonly Heard[]): number => {
  const praise = list.filter(({ stars, label }) => stars >= 4 && label !== 'mid').map(({ odds }) => odds);
  praise.sort((a, b) => a - b);
  return Math.max(0, praise[Math.floor(0.1 * praise.length)] ?? 2);
};

/** Mean over lists, pooled share, and how far lists differ beyond chance, as a beta's strength. */
function summed(name: string, counts: readonly (readonly [number, number])[]): void {
  const known = counts.filter(([, n]) => n > 0);
  const shares = known.map(([hits, n]) => hits / n);
  const mean = shares.reduce((sum, one) => sum + one, 0) / shares.length;
  const pooled = known.reduce((sum, [hits]) => sum + hits, 0) / known.reduce((sum, [, n]) => sum + n, 0);
  const chance = known.reduce((sum, [, n]) => sum + (mean * (1 - mean)) / n, 0) / known.length;
  const variance = shares.reduce((sum, one) => sum + (one - mean) ** 2, 0) / shares.length - chance;
  const strength = variance > 0 ? ((mean * (1 - mean)) / variance - 1).toFixed(0) : 'no spread';
  const most = Math.max(...shares);
  const percent = (value: number) => `${(100 * value).toFixed(2)}%`;
  console.log(
    `${name} (${known.length} lists): mean ${percent(mean)}, pooled ${percent(pooled)}, most ${percent(most)}, strength ${strength}`,
  );
}

// Smaller lists give no rate.
const FEWEST = 50;
for (const of of ['jd', 'own', 'kind', '']) {
  const some = [...lists]
    .filter(([name, list]) => name.startsWith(of) && list.length >= FEWEST)
    .map(([, list]) => list);
  for (const cut of [2, 3, 4]) {
    const isOdd = ({ stars, label, odds }: Heard) => stars >= 4 && label === 'negative' && odds < -cut;
    summed(
      `${of || 'all'}: five stars over blame beyond ${cut}, of praise`,
      some.map((list) => [list.filter(isOdd).length, list.filter(({ stars }) => stars >= 4).length]),
    );
  }
  for (const [name, fits] of [
    ['praise', (stars: number) => stars >= 4],
    ['mid', (stars: number) => stars === 3],
    ['bad', (stars: number) => stars <= 2],
  ] as const) {
    // Kinds of goods hold as much blame as praise; how many mid and bad a shop has is asked of shops alone.
    if (of === '' || (of === 'kind' && name !== 'bad')) continue;
    const counts = some.map((list) => {
      const happy = happyFrom(list);
      const own = list.filter(({ stars }) => fits(stars));
      const hits = own.filter(({ label, odds }) => label !== 'mid' && label !== 'negative' && odds >= happy).length;
      return { hits, own: own.length, all: list.length };
    });
    summed(
      `${of}: words like the praise in ${name}, of the class`,
      counts.map(({ hits, own }) => [hits, own]),
    );
    if (of !== 'kind')
      summed(
        `${of}: words like the praise in ${name}, of all`,
        counts.map(({ hits, all }) => [hits, all]),
      );
  }
}
