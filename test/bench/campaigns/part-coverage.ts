import type { ExplanationStep } from 'src/domain/assessment';
import type { ItemReading } from 'src/domain/reading';
import { assess } from 'src/score/assess';
import { addShares, type ClassShares, noShares, toldShares } from './class-shares';
import { byProduct, type Row } from './corpus';
import { afterwards, evidenceOf, hear, type Outcome, outcomeOf, storeWith } from './evidence';
import { type Chance, chance } from './random';
import { type Part, percent, shown } from './report';
import type { Line } from './shops';
import { mean } from './stats';

/** A way in which a page shows some of its reviews. */
interface Scenario {
  id: string;
  facts: (lines: readonly Line[]) => ItemReading;
  read: (lines: readonly Line[], count: number, dice: Chance) => Line[];
  filter: string;
}

const stars = ({ review }: Line): number => review.rating ?? 0;
const lengthOf = ({ review }: Line): number => [...review.text].length;
// Pages that put long reviews first do so by and large, not to the letter.
const byLength = (line: Line, dice: Chance): number => Math.log(1 + lengthOf(line)) + 0.3 * dice.normal();
const isBad = (line: Line): boolean => stars(line) <= 2;

/** Two for praise, one for mid, none for blame. */
const goodness = (line: Line): number => (stars(line) >= 4 ? 2 : isBad(line) ? 0 : 1);

/** Exact totals by class, as a page with 好评 / 中评 / 差评 counts gives them. */
function totals(lines: readonly Line[]): ItemReading {
  const count = (fits: (line: Line) => boolean) => lines.filter(fits).length;
  const [bad, good] = [count(isBad), count((line) => stars(line) >= 4)];
  return { totals: { all: lines.length, good, mid: lines.length - bad - good, bad } };
}

const ranked = (lines: readonly Line[], rank: (line: Line) => number): Line[] =>
  lines
    .map((line) => ({ line, at: rank(line) }))
    .sort((a, b) => b.at - a.at)
    .map(({ line }) => line);

const scenarios: readonly Scenario[] = [
  {
    id: 'random, no totals',
    facts: (lines) => ({ reviewCount: lines.length }),
    read: (lines, count, dice) => dice.shuffled(lines).slice(0, count),
    filter: 'all',
  },
  {
    id: 'positives first, longest of them first, totals',
    facts: totals,
    read: (lines, count, dice) => ranked(lines, (line) => 100 * goodness(line) + byLength(line, dice)).slice(0, count),
    filter: 'all',
  },
  {
    id: 'longest first, totals',
    facts: totals,
    read: (lines, count, dice) => ranked(lines, (line) => byLength(line, dice)).slice(0, count),
    filter: 'all',
  },
  {
    id: 'negatives only, totals',
    facts: totals,
    read: (lines, count, dice) => dice.shuffled(lines.filter(isBad)).slice(0, count),
    filter: 'bad',
  },
];

// Between these many reviews are read (issue 4); a product must have clearly more than the most.
const LEAST = 20;
const MOST = 60;
// Below this many no rating is given at all (DOMAIN, section 3).
const FEWEST = 8;

interface Judged extends Outcome {
  steps: readonly ExplanationStep[];
}

function judged(lines: readonly Line[], facts: ItemReading, filter: string, now: Date): Judged {
  const readAt = now.toISOString();
  const kept = lines.map((line, index) => ({ ...evidenceOf(line, index, readAt), filters: [filter] }));
  const assessment = assess(storeWith(kept, readAt, facts), { now, dial: 'default' });
  return { ...outcomeOf(assessment), steps: assessment.items[0]?.explanation ?? [] };
}

interface Covered {
  covered: number;
  drawn: number;
  shown: number;
  width: number;
  /** Sum of what the rating lies above the truth. */
  above: number;
}

/** One product's draws; what the weights of its classes were off by goes to `shares`. */
function coverageOf(
  scenario: Scenario,
  lines: readonly Line[],
  { draws, dice, shares }: { draws: number; dice: Chance; shares: ClassShares },
): Covered | undefined {
  const facts = scenario.facts(lines);
  const now = afterwards(lines);
  const { adjusted: truth, steps: whole } = judged(lines, facts, 'all', now);
  if (truth === undefined) return undefined;
  const out = { covered: 0, drawn: 0, shown: 0, width: 0, above: 0 };
  for (let draw = 0; draw < draws; draw++) {
    const read = scenario.read(lines, LEAST + dice.below(MOST - LEAST + 1), dice);
    if (read.length < FEWEST) return undefined;
    const { interval, adjusted = truth, steps } = judged(read, facts, scenario.filter, now);
    out.drawn++;
    if (!interval) continue;
    addShares(shares, whole, steps);
    out.shown++;
    out.width += interval[1] - interval[0];
    out.above += adjusted - truth;
    if (interval[0] <= truth + 1e-9 && truth <= interval[1] + 1e-9) out.covered++;
  }
  return out;
}

/** Whether the 90% interval made from 20–60 reviews holds the rating that the same method gives when every review is read. */
export async function measureCoverage(
  set: string,
  rows: readonly Row[],
  { draws, seed }: { draws: number; seed: number },
): Promise<Part> {
  // A list of fewer is read nearly whole.
  const products = [...byProduct(rows)].filter(([, list]) => list.length >= MOST);
  const lines: Line[] = rows.map(({ review }) => ({ review, planted: false }));
  await hear(lines);
  const table = [['scenario', 'products', 'given', 'width', 'rating − truth', 'mean', 'worst quarter', 'lowest']];
  const figures: Part['figures'] = [];
  const shares = noShares();
  for (const scenario of scenarios) {
    const all = products.flatMap(([product, list]) => {
      const whole = list.map(({ review }) => ({ review, planted: false }));
      const dice = chance(seed, 'coverage', scenario.id, product);
      const one = coverageOf(scenario, whole, { draws, dice, shares });
      return one ? [one] : [];
    });
    const rates = all.flatMap(({ covered, shown: given }) => (given > 0 ? [covered / given] : []));
    const worst = mean([...rates].sort((a, b) => a - b).slice(0, Math.ceil(rates.length / 4)));
    const sum = (of: (one: Covered) => number) => all.reduce((total, one) => total + of(one), 0);
    const given = sum((one) => one.shown);
    table.push([
      scenario.id,
      String(rates.length),
      percent(given / sum((one) => one.drawn)),
      shown(sum((one) => one.width) / given, 2),
      shown(sum((one) => one.above) / given, 3),
      percent(mean(rates)),
      percent(worst),
      percent(rates.length > 0 ? Math.min(...rates) : Number.NaN),
    ]);
    figures.push(
      { id: `${scenario.id}: mean coverage ≥`, reached: mean(rates), floor: 0.86, aim: 0.88, better: 'higher' },
      { id: `${scenario.id}: mean coverage ≤`, reached: mean(rates), floor: 0.95, aim: 0.93, better: 'lower' },
      { id: `${scenario.id}: worst quarter of products`, reached: worst, floor: 0.8, aim: 0.85, better: 'higher' },
    );
  }
  return {
    title: `interval coverage, ${set}: ${draws} draws per product`,
    table,
    figures,
    notes: ['mean weight of a class, with totals:', ...toldShares(shares)],
  };
}
