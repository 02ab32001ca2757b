import type { ExplanationStep } from 'src/domain/assessment';
import type { Cell, Estimate, Sample } from './estimate';
import { wordsVariance } from './quantify';
import { KIND_VARIANCE, SINGLE_VARIANCE } from './reference-share';
import { named, step, written } from './step';
import { effective, type Sums, sums } from './tally';

/**
 * Strength of the Dirichlet prior in reviews (DOMAIN, section 4: 3 unless measured per platform). It speaks in the interval only,
 * never in the point.
 */
const STRENGTH = 3;
// Without page totals any star is possible for what was not read.
const ANY_STAR: readonly number[] = [5, 4, 3, 2, 1];
// A printed share lies evenly within its last digit: the variance of an even spread is its width squared over 12.
const EVEN_SPREAD = 12;

// How far the mean stars of an endless number of reviews, read by their words, lie from the true mean: the classifier's rates were measured
// on other goods, and each goods has its own way of being praised. An estimate: on pseudo-shops of os10.dev and jd-shoes.dev the share of
// non-positive reviews was off by about four points on average, and such a review costs about two and a half stars.
const OTHER_GOODS = 0.1;

/**
 * How much of the variance is added where everything about the reviews is in doubt: with a quarter the interval is an eighth wider. An
 * estimate, held down by the coverage of honest shops of which little could be tested, which are not to be told "anything is possible".
 */
const DOUBT = 0.25;

/** Centre and variance of what the whole would rate, with the arithmetic. */
export interface Spread {
  centre: number;
  variance: number;
  steps: ExplanationStep[];
}

/** What is sampled counts for more where it is in doubt; what does not come from the sample does not. */
const doubted = (sampled: number, doubt: number, rest: number): number => sampled * (1 + DOUBT * doubt) + rest;

/** A vote that was not read, and how usual it is. */
type Prior = readonly (readonly [stars: number, part: number])[];

const even = (values: readonly number[]): Prior => values.map((value) => [value, 1]);

// Within a class the ends are more usual than the middle: pages of all trades show a J (DOMAIN, section 5). In percent, from one of
// them, a page of 875 ratings; only the proportion of fives to fours and of ones to twos matters.
const usual: Readonly<Record<number, number>> = { 5: 72, 4: 14, 3: 6, 2: 3, 1: 5 };
const usually = (values: readonly number[]): Prior => values.map((value) => [value, usual[value] ?? 1]);

function mean(prior: Prior, of: (stars: number) => number): number {
  const total = prior.reduce((sum, [, part]) => sum + part, 0);
  return prior.reduce((sum, [stars, part]) => sum + of(stars) * part, 0) / total;
}

/**
 * Mean of a finite set of votes of which some were read: a Dirichlet posterior over the values for the unread ones, and the read ones
 * as they are. `size` undefined: no end is known. With everything read nothing is left to vary.
 */
function finite(id: string, read: Sums, prior: Prior, size: number | undefined): Spread {
  const n = effective(read);
  const x = read.mass > 0 ? read.stars / read.mass : 0;
  const x2 = read.mass > 0 ? read.starsSquared / read.mass : 0;
  const b = mean(prior, (stars) => stars);
  const b2 = mean(prior, (stars) => stars * stars);
  const k = STRENGTH;
  const mu = (n * x + k * b) / (n + k);
  // Never below zero by rounding.
  const v = Math.max(0, (n * x2 + k * b2) / (n + k) - mu * mu);
  const basis = { [`n.${id}`]: n, [`x.${id}`]: x, k, [`b.${id}`]: b };
  const steps = [
    step(`mu.${id}`, `(n.${id}*x.${id} + k*b.${id}) / (n.${id} + k)`, basis, mu),
    step(
      `v.${id}`,
      `max(0, (n.${id}*xx.${id} + k*bb.${id}) / (n.${id} + k) - mu.${id}*mu.${id})`,
      { [`n.${id}`]: n, [`xx.${id}`]: x2, k, [`bb.${id}`]: b2, [`mu.${id}`]: mu },
      v,
    ),
  ];
  const common = { [`n.${id}`]: n, [`v.${id}`]: v, k };
  if (size === undefined) {
    const variance = v / (n + k + 1);
    return {
      centre: mu,
      variance,
      steps: [...steps, step(`var.${id}`, `v.${id} / (n.${id} + k + 1)`, common, variance)],
    };
  }
  const m = Math.max(size - n, 0);
  const centre = (n * x + m * mu) / (n + m);
  const variance = (m * v * (n + k + m)) / ((n + k + 1) * (n + m) ** 2);
  const unread = { [`u.${id}`]: m };
  return {
    centre,
    variance,
    steps: [
      ...steps,
      step(
        `c.${id}`,
        `(n.${id}*x.${id} + u.${id}*mu.${id}) / (n.${id} + u.${id})`,
        { ...basis, ...unread, [`mu.${id}`]: mu },
        centre,
      ),
      step(
        `var.${id}`,
        `u.${id}*v.${id}*(n.${id} + k + u.${id}) / ((n.${id} + k + 1)*(n.${id} + u.${id})*(n.${id} + u.${id}))`,
        { ...common, ...unread },
        variance,
      ),
    ],
  };
}

/** A stratum whose votes can all only be the same has no spread. */
function spreadOfCell(cell: Cell, size: number | undefined): Spread {
  const settled = cell.values.length === 1 && cell.read.mass * (cell.values[0] ?? 0) === cell.read.stars;
  return settled
    ? { centre: cell.values[0] ?? cell.mean, variance: 0, steps: [] }
    : finite(cell.id, cell.read, usually(cell.values), size);
}

/** Variance of a Beta posterior of the same strength around what is usual: how unsure the share of voters in the best stratum is. */
function voterVariance({ id, read, defaults }: Cell): { variance: number; step: ExplanationStep } {
  const a = read.count + STRENGTH / 2;
  const b = defaults + STRENGTH / 2;
  const variance = defaults === 0 ? 0 : (a * b) / ((a + b) ** 2 * (a + b + 1));
  return {
    variance,
    step: step(`voters.${id}`, defaults === 0 ? '0' : 'a*b / ((a + b)*(a + b)*(a + b + 1))', { a, b }, variance),
  };
}

/**
 * How unsure the mean weight of a stratum is: for the reviews that were not read, that of one review's weight evened out over many, and
 * what does not even out, since a page's order may show the long ones first. Not made from the weights read: evidence must not make
 * anything look surer. `part`: share of the stratum that was not read.
 */
function weightVariance({ id, read }: Cell, size: number | undefined): { variance: number; step: ExplanationStep } {
  const n = read.count;
  const unread = size === undefined ? undefined : Math.max(size - n, 0);
  const part = unread === undefined ? 1 : unread === 0 ? 0 : unread / (n + unread);
  const ofRest = unread === undefined || unread === 0 ? 0 : SINGLE_VARIANCE / unread;
  const variance = part * part * (KIND_VARIANCE + SINGLE_VARIANCE / (n + STRENGTH) + ofRest);
  const inputs = { part, kinds: KIND_VARIANCE, single: SINGLE_VARIANCE, n, k: STRENGTH, rest: ofRest };
  return {
    variance,
    step: step(`weights.${id}`, 'part*part*(kinds + single/(n + k) + rest)', inputs, variance),
  };
}

/** One stratum's part of the spread. `slack`: variance of what it weighs, from the unknown share of voters. */
interface PartSpread {
  id: string;
  own: Spread;
  weight: number;
  slack: number;
}

function partSpread(cell: Cell, { frame, neutral }: Sample): PartSpread {
  const { id, size, weight } = cell;
  const total = frame.kind === 'counts' ? 1 : frame.total;
  const own = spreadOfCell(cell, total === undefined ? undefined : size * total);
  if (neutral) return { id, own, weight, slack: 0 };
  // Default ballots belong to the best stratum alone, so only its share of voters is unknown.
  const voters = id === frame.strata[0]?.id ? voterVariance(cell) : undefined;
  const weights = weightVariance(cell, frame.kind === 'counts' ? size : undefined);
  const slack = (weights.variance + (voters?.variance ?? 0)) * size ** 2;
  const inputs = { [`N.${id}`]: size, [`weights.${id}`]: weights.variance };
  const steps = [
    ...own.steps,
    ...(voters ? [voters.step] : []),
    weights.step,
    voters
      ? step(
          `r.${id}`,
          `(weights.${id} + voters.${id})*N.${id}*N.${id}`,
          { ...inputs, [`voters.${id}`]: voters.variance },
          slack,
        )
      : step(`r.${id}`, `weights.${id}*N.${id}*N.${id}`, inputs, slack),
  ];
  return { id, own: { ...own, steps }, weight, slack };
}

function stratified(even: Estimate, sample: Sample, doubt: number): Spread {
  const units = even.cells.reduce((sum, { size }) => sum + size, 0);
  const rounding = ((sample.frame.rounding ?? 0) * units) ** 2 / EVEN_SPREAD;
  const parts = even.cells.map((cell) => partSpread(cell, sample));
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  const centre = parts.reduce((sum, { own, weight }) => sum + own.centre * weight, 0) / total;
  // Each stratum's own spread, and how far the rating moves when the stratum weighs more or less.
  const sampled = parts.reduce(
    (sum, { own, weight, slack }) =>
      sum + (weight / total) ** 2 * own.variance + ((own.centre - centre) / total) ** 2 * slack,
    0,
  );
  const rounded = parts.reduce((sum, { own }) => sum + ((own.centre - centre) / total) ** 2 * rounding, 0);
  const variance = doubted(sampled, doubt, rounded);
  const weights = named('even.M', parts, ({ weight }) => weight);
  const inputs = { ...named('c', parts, ({ own }) => own.centre), ...weights, T: total };
  const spreads = {
    ...named('var', parts, ({ own }) => own.variance),
    ...named('r', parts, ({ slack }) => slack),
  };
  return {
    centre,
    variance,
    steps: [
      ...parts.flatMap(({ own }) => own.steps),
      step(
        'T',
        written(parts, (id) => `even.M.${id}`),
        weights,
        total,
      ),
      step('centre', `(${written(parts, (id) => `c.${id}*even.M.${id}`)}) / T`, inputs, centre),
      step(
        'sampled',
        `(${written(parts, (id) => `even.M.${id}*even.M.${id}*var.${id} + (c.${id} - centre)*(c.${id} - centre)*r.${id}`)}) / (T*T)`,
        { ...inputs, centre, ...spreads },
        sampled,
      ),
      ...(rounding > 0
        ? [
            step(
              'rounded',
              `rounding*(${written(parts, (id) => `(c.${id} - centre)*(c.${id} - centre)`)}) / (T*T)`,
              { ...named('c', parts, ({ own }) => own.centre), T: total, centre, rounding },
              rounded,
            ),
          ]
        : []),
      varianceStep(sampled, doubt, rounding > 0 ? { rounded } : {}, variance),
    ],
  };
}

function varianceStep(sampled: number, doubt: number, rest: Record<string, number>, result: number): ExplanationStep {
  const others = Object.keys(rest).map((name) => ` + ${name}`);
  return step(
    'variance',
    `sampled*(1 + widen*doubt)${others.join('')}`,
    { sampled, widen: DOUBT, doubt, ...rest },
    result,
  );
}

/**
 * Centre and variance of the rating that all reviews of the item would give, going by every review read at weight 1: evidence may
 * move a rating, but it must not make it look surer, and losing evidence must not either. `doubt`: 0–1.
 */
export function spread(point: Estimate, sample: Sample, doubt: number): Spread {
  if (sample.frame.kind !== 'none') return stratified(point, sample, doubt);
  const read = sums(sample.evenGroups);
  const { steps, centre, variance: sampled } = finite('all', read, even(ANY_STAR), sample.frame.total);
  const { n, own } = wordsVariance(sample.evenWords);
  const part = read.count > 0 ? Math.min(1, n / read.count) : 0;
  const words = part * part * (n > 0 ? own / n + OTHER_GOODS ** 2 : 0);
  const variance = doubted(sampled, doubt, words);
  return {
    centre,
    variance,
    steps: [
      ...steps,
      step('sampled', 'var.all', { 'var.all': sampled }, sampled),
      ...(n > 0
        ? [step('var.words', 'part*part*(own/n + goods*goods)', { part, own, n, goods: OTHER_GOODS }, words)]
        : []),
      ...(sample.frame.total === undefined
        ? [step('centre', 'mu.all', { 'mu.all': centre }, centre)]
        : [step('centre', 'c.all', { 'c.all': centre }, centre)]),
      varianceStep(sampled, doubt, n > 0 ? { 'var.words': words } : {}, variance),
    ],
  };
}
