import { bothOn, countIn, type DayCounts, type DaySeries, expectation, seriesOf } from './day-series';
import { negativeBinomialLog, negativeBinomialTail } from './negative-binomial';

/** A stretch of days with more reviews than its neighbours lead one to expect. */
export interface Burst {
  /** Days since 1970, both in it. */
  first: number;
  last: number;
  count: number;
  /** What the busier of the two sides would bring at most, festivals allowed for. */
  expected: number;
  /** Chance that an honest shop shows such a stretch anywhere among these days. */
  p: number;
}

// Bursts are looked for in one, two and three days running: campaigns ordered at once come in within days (Xie 2012).
const WIDTHS = [1, 2, 3];
// Fewer reviews than this are an ordinary day, whatever the rest is like.
const FEWEST = 4;
// A shop with more bursts than this is no shop with bursts: its days simply differ.
const MOST_BURSTS = 4;
// A model that explains the days so much worse than the others has no say.
const NEGLIGIBLE = 1e-12;
// The models' weights sum to one but for so much.
const ROUNDED = 1e-9;
// A stretch likelier than this is where honest shops begin, and nothing after it is looked at.
const ORDINARY = 0.2;

/**
 * Ways in which days may vary beyond chance: variance = mean · (1 + clumps + moods · mean). Clumps are orders reviewed together, moods
 * are days that sell better as a whole. The grid spans what honest items show once the trend is taken out.
 */
const models: readonly { clumps: number; moods: number }[] = [0.3, 1, 2.5, 6].flatMap((clumps) =>
  [0.05, 0.3, 1, 3].map((moods) => ({ clumps, moods })),
);
type Model = (typeof models)[number];

const sizeOf = (mean: number, { clumps, moods }: Model): number => mean / (clumps + moods * mean);

/** The likeliest way to tell stretches apart before the days' own variation is known: orders of two, days by a half. */
const plainModel: Model = { clumps: 1, moods: 0.3 };

/** How well each model explains all days, as logarithms; told on top of what is known. */
function modelLogs(series: DaySeries, known: Float64Array | undefined): Float64Array {
  const logs = known ? Float64Array.from(known) : new Float64Array(models.length);
  for (let day = 0; day < series.counts.length; day++) {
    const count = series.counts[day] ?? 0;
    const both = bothOn(series, day);
    for (let index = 0; index < models.length; index++) {
      const log = negativeBinomialLog(count, both, sizeOf(both, models[index] as Model));
      logs[index] = (logs[index] as number) + log;
    }
  }
  return logs;
}

/** The same as weights that sum to 1. */
function weightsOf(logs: Float64Array): number[] {
  const best = Math.max(...logs);
  const weights = [...logs].map((log) => Math.exp(log - best));
  const sum = weights.reduce((total, one) => total + one, 0);
  return weights.map((one) => one / sum);
}

interface Stretch {
  from: number;
  width: number;
  count: number;
  most: number;
}

/** The stretch that stands out most, if any holds more than twice what its busier side brings. */
function foremost(series: DaySeries): Stretch | undefined {
  let best: (Stretch & { p: number }) | undefined;
  for (const width of WIDTHS) {
    for (let from = 0; from + width <= series.days.length; from++) {
      const count = countIn(series, from, from + width);
      if (count < FEWEST) continue;
      const { most } = expectation(series, from, width);
      if (count <= 2 * most) continue;
      const p = negativeBinomialTail(count, most, sizeOf(most, plainModel));
      if (!best || p < best.p) best = { from, width, count, most, p };
    }
  }
  return best;
}

const without = <T>(list: readonly T[], { from, width }: Stretch): T[] => [
  ...list.slice(0, from),
  ...list.slice(from + width),
];

/** Chance of so much under each model. */
const tailsOf = ({ count, most }: Stretch): number[] =>
  // Moods may last: over three days running they are taken to be one mood.
  models.map((model) => negativeBinomialTail(count, most, sizeOf(most, model)));

/** The same weighed by how well each model explains the other days: a burst has no say in what is normal. */
function chanceOf(tails: readonly number[], logs: Float64Array): number {
  const weights = weightsOf(logs);
  return tails.reduce((sum, tail, index) => {
    const weight = weights[index] ?? 0;
    return weight < NEGLIGIBLE ? sum : sum + weight * tail;
  }, 0);
}

/**
 * Stretches of one to three days with more than twice what their busier side brings, the most striking first. Days are compared with
 * their own neighbours on both sides, so a launch, a season or a shop that grows is no burst; each stretch found is taken out before the
 * next is looked for. `background` are other reviews of the same days, which know how much the shop's days vary where these are few.
 */
export function scanBursts(counts: DayCounts, background?: DayCounts): Burst[] {
  // Asked for where any stretch stands out.
  let known: Float64Array | undefined;
  const bursts: Burst[] = [];
  // Every day was looked at: the chance is that of finding such a stretch anywhere. Three widths that overlap cost next to nothing more
  // (simulated honest shops: a p below .01 in fewer than one of 200, review-burst.simulation.test.ts).
  const looks = counts.days.length;
  let series = seriesOf(counts);
  while (bursts.length < MOST_BURSTS) {
    const stretch = foremost(series);
    if (!stretch) break;
    const tails = tailsOf(stretch);
    // However the models are weighed: what every one of them calls ordinary needs no look at all days.
    if (Math.min(...tails) * looks * (1 - ROUNDED) >= ORDINARY) break;
    const { from, width, count, most } = stretch;
    const [first = 0, last = 0] = [series.days[from], series.days[from + width - 1]];
    series = seriesOf({
      days: without(series.days, stretch),
      counts: without(series.counts, stretch),
      festive: without(series.festive, stretch),
    });
    known ??= background && modelLogs(seriesOf(background), undefined);
    const p = Math.min(1, chanceOf(tails, modelLogs(series, known)) * looks);
    if (p >= ORDINARY) break;
    bursts.push({ first, last, count, expected: most, p });
  }
  return bursts;
}
