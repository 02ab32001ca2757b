import type { Assessment, Finding } from 'src/domain/assessment';
import { assess } from 'src/score/assess';
import { signalIds } from 'src/trust';
import { byProduct, isGenuine, type Row } from './corpus';
import { afterwards, hear, storeOf } from './evidence';
import { plantings, type Stage } from './power-plantings';
import { chance } from './random';
import { type Part, percent } from './report';
import { elsewhere, type PseudoShop } from './shops';
import { tellings } from './wording-cases';

// 80 genuine reviews and 20 planted ones (issue 4). Our own products have fewer; then the shop is smaller, the share the same.
const GENUINE = 80;
const SHARE = 0.2;
// Enough to see a signal that speaks without being provoked; the clean shops say how often.
const QUIET = 15;

const isHan = ({ review }: Row): boolean => /\p{Script=Han}/u.test(review.text);

function shopsOf(rows: readonly Row[], count: number, seed: number): PseudoShop[] {
  const all = [...byProduct(rows.filter((row) => isGenuine(row) && isHan(row)))];
  const size = Math.min(GENUINE, Math.max(...all.map(([, list]) => list.length)) - 10);
  const products = all.filter(([, list]) => list.length >= size);
  return Array.from({ length: count }, (_, index) => {
    const [product, list] = products[index % products.length] ?? ['', []];
    const from = chance(seed, 'power', index).below(list.length - size + 1);
    const lines = list.slice(from, from + size).map(({ review }) => ({ review, planted: false }));
    return { set: list[0]?.set ?? 'own', product, lines };
  });
}

const findingsOf = ({ items, pooled }: Assessment, signal: string): Finding[] =>
  [...(items[0]?.findings ?? []), ...pooled.findings].filter((one) => one.signal === signal);

type Verdicts = { speaks: boolean; fails: boolean; tested: boolean };

async function verdictsOf(planting: (typeof plantings)[number], stage: Stage): Promise<Verdicts> {
  const { lines, facts, alter } = planting.stage(stage);
  await hear(lines);
  const store = storeOf(lines, facts);
  const findings = findingsOf(
    assess(alter ? alter(store) : store, { now: afterwards(lines), dial: 'default' }),
    planting.signal,
  );
  const any = (...verdicts: string[]) => findings.some(({ verdict }) => verdicts.includes(verdict));
  return { speaks: any('warn', 'fail'), fails: any('fail'), tested: any('pass', 'warn', 'fail') };
}

const rate = (all: readonly Verdicts[], of: keyof Verdicts): number => all.filter((one) => one[of]).length / all.length;

/** Each signal provoked in its own way, a fifth of a shop of 100 reviews: how often does it speak, and how often unprovoked? */
export async function measurePower(
  set: string,
  rows: readonly Row[],
  goods: readonly Row[],
  { shops, seed }: { shops: number; seed: number },
): Promise<Part> {
  const pseudo = shopsOf(rows, shops, seed);
  const part: Part = {
    title: `power, ${set}: each signal planted at 20% of ${shops} shops of ${(pseudo[0]?.lines.length ?? 0) / (1 - SHARE)} reviews`,
    table: [['signal', 'warn or fail', 'fail', 'tested', 'unprovoked']],
    figures: [],
  };
  for (const planting of plantings) {
    const run = async (planted: boolean) => {
      const all: Verdicts[] = [];
      for (const [index, shop] of (planted ? pseudo : pseudo.slice(0, QUIET)).entries()) {
        const count = planted ? Math.round((shop.lines.length * SHARE) / (1 - SHARE)) : 0;
        const dice = chance(seed, 'power', planting.signal, index);
        const others = elsewhere(rows, shop).filter(isHan);
        const padded = rows.filter(({ tag }) => tag === 'padded');
        all.push(
          await verdictsOf(planting, {
            count,
            shop,
            others,
            padded,
            dice,
            goods: goods.filter(isHan),
            told: tellings(),
          }),
        );
      }
      return all;
    };
    const [provoked, quiet] = [await run(true), await run(false)];
    const reached = rate(provoked, 'speaks');
    part.table?.push([
      planting.signal,
      percent(reached),
      percent(rate(provoked, 'fails')),
      percent(rate(provoked, 'tested')),
      percent(rate(quiet, 'speaks')),
    ]);
    const tested = rate(provoked, 'tested') > 0;
    part.figures.push({
      id: `power: ${planting.signal}`,
      reached: tested ? reached : Number.NaN,
      floor: 0.6,
      aim: 0.85,
      better: 'higher',
    });
  }
  const missing = signalIds.filter((id) => !plantings.some(({ signal }) => signal === id));
  if (missing.length > 0) part.notes = [`no planting: ${missing.join(', ')}`];
  return part;
}
