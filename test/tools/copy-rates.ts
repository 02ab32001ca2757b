/**
 * `npx tsx test/tools/copy-rates.ts`: how often honest reviews are taken for copies (false joins), how often edited copies and offspring of
 * a kit of sentences are found, and what shares honest shops show. The constants of src/trust/copies and of the signals on copies and
 * phrases come from here. Uses our own reviews, and ../shared/reviews where they are.
 */
import type { Review } from 'src/domain/reading';
import { readData } from 'src/language/training/dataset';
import { copyClusters } from 'src/trust/copies';
import { PhraseReader } from 'src/trust/copies/phrases';
import { isOneOrder } from 'src/trust/copies/voices';
import { lukewarmKit, praiseKit } from '../bench/campaigns/banks';
import { byProduct, isGenuine, ownRows, sharedRows } from '../bench/campaigns/corpus';
import { edited } from '../bench/campaigns/editing';
import { type Chance, chance } from '../bench/campaigns/random';

const SEED = 4;
const directory = new URL('../../../shared/reviews', import.meta.url).pathname;
const lengthOf = (text: string): number => text.replace(/[^\p{L}\p{N}]+/gu, '').length;
const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(2)}%`;
const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** A review as far as copies are concerned; the sets of texts alone have neither author nor date. */
type Line = Pick<Review, 'text' | 'author' | 'date'>;

/** Reviews of one honest shop or page, in the order written. */
type Shop = readonly Line[];

function windows(texts: readonly Line[], size: number): Shop[] {
  const all: Shop[] = [];
  for (let from = 0; from + size / 2 <= texts.length; from += size) all.push(texts.slice(from, from + size));
  return all;
}

function honestSets(): Map<string, Shop[]> {
  const sets = new Map<string, Shop[]>();
  const own = [...byProduct(ownRows()).values()].map((rows) => rows.map(({ review }) => review));
  sets.set('own reviews', own);
  const shoes = [...byProduct(sharedRows(directory).filter(isGenuine)).values()].map((rows) =>
    [...rows].sort((a, b) => (a.review.date < b.review.date ? -1 : 1)).map(({ review }) => review),
  );
  if (shoes.length === 0) {
    print('../shared/reviews is not there: our own reviews only');
    return sets;
  }
  for (const size of [40, 80, 120])
    sets.set(
      `shoes by ${size}`,
      shoes.flatMap((texts) => windows(texts, size)),
    );
  sets.set('shoes by product', shoes);
  const kinds = new Map<string, Line[]>();
  for (const { category = '', text } of readData(directory, 'os10.dev').rows) {
    const known = kinds.get(category);
    if (known) known.push({ text });
    else kinds.set(category, [{ text }]);
  }
  sets.set(
    'ten kinds by 80',
    [...kinds.values()].flatMap((texts) => windows(texts, 80)),
  );
  sets.set(
    'take-away by 80',
    windows(
      readData(directory, 'waimai.dev').rows.map(({ text }) => ({ text })),
      80,
    ),
  );
  return sets;
}

const clustersOf = (texts: Shop): (string | undefined)[] =>
  copyClusters(texts.map(({ text }, index) => ({ key: String(index), text })));

interface Judged {
  text: string;
  /** Follows an earlier text, and whether word for word. */
  copy: boolean;
  equal: boolean;
  /** A copy that is no line of the order of an earlier one with its words. */
  voice: boolean;
  /** Of the text, what earlier ones had said; 1 for a copy. */
  share: number;
}

function judged(texts: Shop): Judged[] {
  const clusters = clustersOf(texts);
  const met = new Set<string>();
  const reader = new PhraseReader([]);
  return texts.map((line, index) => {
    const words = line.text.replace(/[^\p{L}\p{N}]+/gu, '');
    const equal = met.has(words);
    met.add(words);
    const cluster = clusters[index];
    const copy = cluster !== undefined && cluster !== String(index);
    const sameOrder = texts.some(
      (other, at) => at < index && clusters[at] === cluster && isOneOrder(other as Review, line as Review),
    );
    const share = copy ? 1 : reader.read(line.text).share;
    return { text: line.text, copy, equal: copy && equal, voice: copy && !sameOrder, share };
  });
}

const rows = [
  [8, 11],
  [12, 14],
  [15, 19],
  [20, 29],
  [30, 49],
  [50, 9999],
] as const;

function falseJoins(name: string, shops: readonly Shop[]): void {
  const all = shops.flatMap(judged);
  for (const [from, to] of rows) {
    const here = all.filter(({ text }) => lengthOf(text) >= from && lengthOf(text) <= to);
    const equal = here.filter((one) => one.equal).length;
    const joined = here.filter((one) => one.copy).length - equal;
    print(
      `  ${name} | ${from}–${to} | ${here.length} | ${percent(equal, here.length)} | ${percent(joined, here.length)}`,
    );
  }
}

/** Mean and strength of the beta distribution whose shops differ as these do (moments). */
function shares(name: string, what: string, shops: readonly { hits: number; n: number }[]): void {
  const told = shops.filter(({ n }) => n >= 8);
  const n = told.reduce((sum, one) => sum + one.n, 0);
  const mean = told.reduce((sum, one) => sum + one.hits, 0) / n;
  const spread = told.reduce((sum, one) => sum + (one.hits - one.n * mean) ** 2, 0);
  const plain = told.reduce((sum, one) => sum + one.n * mean * (1 - mean), 0);
  const more = told.reduce((sum, one) => sum + one.n * (one.n - 1) * mean * (1 - mean), 0);
  const within = Math.max(0, (spread - plain) / more);
  const sorted = told.map((one) => one.hits / one.n).sort((a, b) => a - b);
  const at = (part: number) => (sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0).toFixed(3);
  print(
    `  ${name} | ${what} | ${told.length} shops | mean ${mean.toFixed(4)} | strength ${within > 0 ? (1 / within - 1).toFixed(0) : '∞'} | 90% ${at(0.9)} | 95% ${at(0.95)} | 99% ${at(0.99)} | most ${at(1)}`,
  );
}

const PHRASE_CUTS = [0.1, 0.2, 0.3, 0.4, 0.5];

function shopShares(name: string, shops: readonly Shop[]): void {
  const all = shops.map((shop) => judged(shop).filter(({ text }) => lengthOf(text) >= 8));
  shares(
    name,
    'copies',
    all.map((texts) => ({ hits: texts.filter(({ copy }) => copy).length, n: texts.length })),
  );
  shares(
    name,
    'copies by others',
    all.map((texts) => ({ hits: texts.filter(({ voice }) => voice).length, n: texts.length })),
  );
  const own = all.map((texts) => texts.filter(({ text, copy }) => !copy && lengthOf(text) >= 12));
  for (const cut of PHRASE_CUTS.slice(0, 3)) {
    shares(
      name,
      `repeats ≥ ${cut}`,
      own.map((texts) => ({ hits: texts.filter(({ share }) => share >= cut).length, n: texts.length })),
    );
  }
}

/** Every part of the characters replaced, inserted, dropped or swapped: harsher than a person who edits. */
function scrambled(text: string, part: number, dice: Chance, others: string): string {
  const out: string[] = [];
  const from = [...text];
  for (let i = 0; i < from.length; i++) {
    const here = from[i] ?? '';
    if (dice.next() >= part) out.push(here);
    else {
      const kind = dice.below(4);
      if (kind === 0) out.push(others.charAt(dice.below(others.length)));
      else if (kind === 1) out.push(others.charAt(dice.below(others.length)), here);
      else if (kind === 2) out.push(from[++i] ?? '', here);
    }
  }
  return out.join('');
}

function editedFound(texts: readonly string[]): void {
  const dice = chance(SEED, 'edited');
  const others = texts.slice(0, 500).join('');
  for (const [from, to] of rows) {
    const some = dice.shuffled(texts.filter((text) => lengthOf(text) >= from && lengthOf(text) <= to)).slice(0, 400);
    const found = (make: (text: string) => string): string =>
      percent(some.filter((text) => clustersOf([{ text }, { text: make(text) }])[1] === '0').length, some.length);
    const parts = [0.1, 0.15, 0.2, 0.25].map((part) => found((text) => scrambled(text, part, dice, others)));
    print(`  ${from}–${to} | ${some.length} | a person ${found((text) => edited(text, dice))} | ${parts.join(' | ')}`);
  }
}

const shuffledFrom = (kit: readonly string[], dice: Chance): string =>
  dice
    .draw(kit, 3 + dice.below(4))
    .map((sentence) => sentence + dice.pick(['，', '。', '！', ' ', '～']))
    .join('');

interface Planting {
  name: string;
  share: number;
  make: (kit: readonly string[], dice: Chance) => string;
  bank: readonly string[];
}

function plantedFound(shops: readonly Shop[], { name, share, make, bank }: Planting): void {
  const dice = chance(SEED, name, share);
  const planted = shops.flatMap((shop) => {
    const kit = dice.draw(bank, 12);
    const count = Math.round((shop.length * share) / (1 - share));
    const texts = shop.map(({ text }) => ({ text, planted: false }));
    for (let i = 0; i < count; i++)
      texts.splice(dice.below(texts.length + 1), 0, { text: make(kit, dice), planted: true });
    return judged(texts).filter((_, index) => texts[index]?.planted);
  });
  const own = planted.filter(({ copy }) => !copy);
  const cuts = PHRASE_CUTS.map((cut) => percent(own.filter((one) => one.share >= cut).length, own.length));
  print(
    `  ${name} at ${share} | ${planted.length} | copies ${percent(planted.length - own.length, planted.length)} | of the rest repeat ${cuts.join(' / ')}`,
  );
}

function main(): void {
  const sets = honestSets();
  print('honest texts taken for copies: set | characters | n | equal | joined otherwise');
  for (const [name, shops] of sets) falseJoins(name, shops);
  print('shares of honest shops');
  for (const [name, shops] of sets) shopShares(name, shops);
  const shops = sets.get('shoes by 80') ?? sets.get('own reviews') ?? [];
  print('edited copies found: characters | n | bench edits | scrambled 10% | 15% | 20% | 25%');
  editedFound(shops.flat().map(({ text }) => text));
  print(`kits planted: share of the text repeated ≥ ${PHRASE_CUTS.join(' / ')}`);
  for (const share of [0.1, 0.2, 0.3]) {
    plantedFound(shops, { name: 'praise kit', share, make: shuffledFrom, bank: praiseKit });
    plantedFound(shops, { name: 'lukewarm kit', share, make: shuffledFrom, bank: lukewarmKit });
    const make: Planting['make'] = (kit, dice) => edited(shuffledFrom(kit, dice), dice);
    plantedFound(shops, { name: 'edited kit', share, make, bank: praiseKit });
  }
}

main();
