/** `npx tsx test/tools/style-rates.ts`: measures what the wording signals hold for usual, on ../shared/reviews. */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { createLanguage } from 'src/language';
import { bareText, normalise } from 'src/language/normalise';
import { isPlaceholder } from 'src/trust/placeholder';
import { wordingOf } from 'src/trust/wording';
import { tellsOfBarring } from 'src/trust/wording/access';
import { fillerIn } from 'src/trust/wording/filler';
import { repetitionLevel, repetitionOf, tellsOfPadding } from 'src/trust/wording/style';
import { goodsIn, mostAlike, topicOf } from 'src/trust/wording/topics';

const folder = new URL('../../../shared/reviews/', import.meta.url);

interface Row {
  text: string;
  tag?: string;
  label?: string;
  product?: string;
  category?: string;
  date?: string;
}

function rows(name: string): Row[] {
  const lines = gunzipSync(readFileSync(new URL(`${name}.jsonl.gz`, folder)))
    .toString()
    .split('\n');
  return lines.filter((line) => line !== '').map((line): Row => JSON.parse(line));
}

const share = (list: readonly Row[], test: (row: Row) => boolean): string =>
  list.length === 0 ? '-' : `${((100 * list.filter(test).length) / list.length).toFixed(2)}%`;
const quantile = (sorted: readonly number[], at: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(at * sorted.length))] ?? 0;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

function wordingRates(sets: Record<string, Row[]>): void {
  say('wording: set, texts, reward, pressure, barred');
  for (const [name, list] of Object.entries(sets)) {
    const told = list.map(({ text }) => wordingOf(text));
    const count = (kind: 'incentive' | 'pressure') => told.filter((one) => one[kind]).length;
    const barred = list.filter(({ text }) => tellsOfBarring(normalise(text))).length;
    say(`  ${name} ${list.length} ${count('incentive')} ${count('pressure')} ${barred}`);
  }
}

function fillerRates(shoes: readonly Row[]): void {
  const own = shoes.filter(({ text }) => !isPlaceholder(text));
  for (const tag of ['positive', 'negative', 'mid', 'padded']) {
    const list = own.filter((row) => row.tag === tag);
    const kinds = ['short', 'brief', 'stock', 'repeated'].map(
      (kind) => `${kind} ${share(list, ({ text }) => fillerIn(normalise(text)) === kind)}`,
    );
    say(`filler, ${tag} (${list.length}): ${kinds.join(', ')}`);
  }
  const genuine = own.filter(({ tag }) => tag !== 'padded' && tag !== 'off-topic');
  const windows = [...new Set(genuine.map(({ product }) => product))].flatMap((product) => {
    const kinds = genuine
      .filter((row) => row.product === product)
      .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1))
      .map(({ text }) => fillerIn(normalise(text)));
    return Array.from({ length: Math.max(0, Math.floor(kinds.length / 40) - 1) }, (_, i) => {
      const window = kinds.slice(40 * i, 40 * i + 80);
      return window.filter((kind) => kind !== undefined).length / window.length;
    });
  });
  windows.sort((a, b) => a - b);
  const mean = windows.reduce((sum, one) => sum + one, 0) / windows.length;
  say(
    `filler in ${windows.length} genuine windows of 80: mean ${mean.toFixed(3)}, quantiles ${[0.5, 0.9, 0.95, 1].map((at) => quantile(windows, at)).join(' ')}`,
  );
}

/** How often sure words say the opposite of the label, at the strict cut of log odds. */
function contradictionRates(shoes: readonly Row[], goods: readonly Row[]): void {
  const language = createLanguage(readFileSync(new URL('../../assets/language/polarity.zh.bin', import.meta.url)));
  const oddsOf = ({ text }: Row) => {
    const { label, positive, negative } = language.classify(text);
    return { label, logOdds: Math.log(positive / negative) };
  };
  for (const [name, list] of [
    ['shoes', shoes.map((row) => ({ ...row, label: row.tag ?? '' }))],
    ['goods', goods.filter((_, index) => index % 8 === 0)],
  ] as const) {
    for (const own of ['positive', 'mid', 'negative']) {
      const odds = list.filter(({ label }) => label === own).map(oddsOf);
      const part = (test: (one: (typeof odds)[number]) => boolean) =>
        `${((100 * odds.filter(test).length) / Math.max(1, odds.length)).toFixed(1)}%`;
      const blame = part(({ label, logOdds }) => label === 'negative' && logOdds < -2);
      const praise = [2, 3, 5].map((cut) => part(({ label, logOdds }) => label === 'positive' && logOdds > cut));
      say(`words of ${name}, ${own} (${odds.length}): blame ${blame}, praise beyond 2, 3, 5: ${praise.join(', ')}`);
    }
  }
}

// Lengths at which the curve of repetition is measured; wide enough for some hundred texts each.
const edges = [12, 16, 20, 26, 34, 46, 64, 90, 130, 200, Number.POSITIVE_INFINITY];

function styleRates(honest: readonly Row[], shoes: readonly Row[]): void {
  const repetitions = honest.flatMap(({ text }) => repetitionOf(text, bareText(text)) ?? []);
  edges.slice(0, -1).forEach((from, index) => {
    const inside = repetitions.filter(({ length }) => length >= from && length < (edges[index + 1] ?? 0));
    const sorted = inside.map((one) => one.share).sort((a, b) => a - b);
    const at = [0.5, 0.95, 0.98, 0.99].map((one) => quantile(sorted, one).toFixed(3));
    say(`style: from ${from}: ${inside.length} texts, 50/95/98/99% ${at.join(' ')}`);
  });
  for (const tag of ['positive', 'negative', 'mid', 'padded']) {
    const list = shoes.filter((row) => row.tag === tag && repetitionOf(row.text, bareText(row.text)));
    const level = (row: Row) => {
      const repetition = repetitionOf(row.text, bareText(row.text));
      return repetition && repetitionLevel(repetition);
    };
    say(
      `style, ${tag} (${list.length}): high ${share(list, (row) => level(row) === 'high')}, extreme ${share(list, (row) => level(row) === 'extreme')}, says so ${share(list, ({ text }) => tellsOfPadding(normalise(text)))}`,
    );
  }
}

/** In lists about one kind of goods: how many texts name other goods alone, of any kinds and of one. */
function otherGoodsRates(lists: ReadonlyMap<string, readonly Row[]>): void {
  for (const [name, list] of lists) {
    const masks = list.map(({ text }) => goodsIn(normalise(text)));
    const topic = topicOf([], masks);
    const off = masks.filter((mask) => mask !== 0 && (mask & topic) === 0);
    const rate = (count: number) => (topic === 0 ? 'not made out' : `${((100 * count) / list.length).toFixed(2)}%`);
    say(`other goods in ${name} (${list.length}): any ${rate(off.length)}, of one kind ${rate(mostAlike(off))}`);
  }
}

// Shorter lists give no rate.
const FEWEST = 70;
function listsBy(all: readonly Row[], nameOf: (row: Row) => string | undefined): Map<string, Row[]> {
  const names = new Set(all.map((row) => nameOf(row) ?? ''));
  const lists = [...names].map((name): [string, Row[]] => [name, all.filter((row) => (nameOf(row) ?? '') === name)]);
  return new Map(lists.filter(([, list]) => list.length >= FEWEST));
}

if (!existsSync(folder)) say('style-rates: ../shared/reviews is not there');
else {
  const shoes = rows('jd-shoes.dev');
  const goods = [...rows('os10.train'), ...rows('os10.dev')];
  const takeAway = [...rows('waimai.train'), ...rows('waimai.dev')];
  wordingRates({ shoes, goods, takeAway });
  fillerRates(shoes);
  const genuine = shoes.filter(({ tag }) => tag !== 'padded' && tag !== 'off-topic');
  otherGoodsRates(listsBy(genuine, ({ product }) => product));
  otherGoodsRates(listsBy(rows('os10.dev'), ({ category }) => category));
  otherGoodsRates(new Map([['a lamp', rows('tmall-item.dev')]]));
  otherGoodsRates(listsBy(rows('taobao-shop.dev'), ({ product }) => product));
  contradictionRates(shoes, goods);
  styleRates(
    [...goods, ...shoes.filter(({ tag }) => tag === 'positive' || tag === 'negative' || tag === 'mid')],
    shoes,
  );
}
