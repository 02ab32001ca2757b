import type { ExplanationStep } from 'src/domain/assessment';
import type { ReviewClass } from 'src/domain/reading';
import { type Frame, sorted } from './frame';
import type { Quantified } from './quantify';
import { referenceShare } from './reference-share';
import { named, step, written } from './step';
import { effective, type Group, type Sums, sums } from './tally';

/** One stratum with what was read of it and what it stands for. */
export interface Cell {
  id: string;
  class: ReviewClass;
  read: Sums;
  values: readonly number[];
  /** How many of all reviews belong to it (or their share); at least those that were read. */
  size: number;
  /** Default ballots read of it. */
  defaults: number;
  /** Mean weight of its reviews, default ballots weighing nothing, shrunk. */
  share: number;
  /** What it weighs in the rating: size × share. */
  weight: number;
  /** Mean stars of what was read of it. */
  mean: number;
}

/** The point estimate, stars of 5. */
export interface Estimate {
  cells: Cell[];
  adjusted: number;
  criticWeighted: number;
  /** What each class weighed in it. */
  priors: Readonly<Record<ReviewClass, number>>;
  nEffective: number;
}

/** How many reviews the reference share counts for: as many as the interval's prior, so that three reviews do not settle a whole class. */
export const SHARE_STRENGTH = 3;

// The end of the scale every rating is brought to.
const BEST = 5;

/** What the arithmetic is done over. `neutral`: every review weighs 1 and nothing is shrunk. */
export interface Sample {
  frame: Frame;
  /** The reviews by stars and weight, and the same at weight 1. */
  groups: readonly Group[];
  evenGroups: readonly Group[];
  defaults: number;
  neutral: boolean;
  /** What each class weighs where mid and negative reviews come first. */
  priors: Readonly<Record<ReviewClass, number>>;
  /** The reviews among them that are read by their words, and what those come to. */
  words: Quantified;
  /** The same where each review weighs 1. */
  evenWords: Quantified;
}

/**
 * Mean weight of a stratum's reviews, shrunk toward what an honest shop's weigh. Default ballots are five stars without a voter, so they
 * belong to the best stratum whatever is printed beside them.
 */
const shareOf = (read: Sums, defaults: number, reference: number): number =>
  (read.mass + SHARE_STRENGTH * reference) / (read.count + defaults + SHARE_STRENGTH);

/** One stratum of a sample with what was read of it; `undefined` where it weighs nothing. */
export function cellOf({ frame, defaults, neutral }: Sample, index: number, read: Sums): Cell | undefined {
  const stratum = frame.strata[index];
  if (!stratum) return undefined;
  const open = frame.kind === 'none';
  const ownDefaults = index === 0 && !open && !neutral ? defaults : 0;
  // A page's totals can be older than its reviews: a stratum is never smaller than what was read of it.
  const size = open ? read.mass : frame.kind === 'counts' ? Math.max(stratum.size, read.count) : stratum.size;
  const share = open || neutral ? 1 : shareOf(read, ownDefaults, referenceShare[stratum.class]);
  const weight = size * share;
  if (!(weight > 0)) return undefined;
  const mean = read.mass > 0 ? read.stars / read.mass : stratum.fallback;
  const { id, values } = stratum;
  return { id, class: stratum.class, read, values, size, defaults: ownDefaults, share, weight, mean };
}

const cellsOf = (sample: Sample): Cell[] =>
  sorted(sample.frame, sample.groups)
    .map((groups, index) => cellOf(sample, index, sums(groups)))
    .filter((cell) => cell !== undefined);

/** The rating: Σ s·M / Σ M over the strata (DOMAIN, section 4, "one formula in one place"). `undefined` when nothing weighs. */
export const estimate = (sample: Sample): Estimate | undefined => combined(cellsOf(sample), sample.priors);

/** The rating of strata, however they were made. `undefined` when nothing weighs. */
export function combined(cells: Cell[], priors: Sample['priors']): Estimate | undefined {
  const total = cells.reduce((sum, { weight }) => sum + weight, 0);
  if (!(total > 0)) return undefined;
  // Rounding must not carry it off the scale.
  const adjusted = Math.min(BEST, cells.reduce((sum, { mean, weight }) => sum + mean * weight, 0) / total);
  const critic = cells.reduce((sum, cell) => sum + priors[cell.class] * cell.weight, 0);
  const criticStars = cells.reduce((sum, cell) => sum + priors[cell.class] * cell.weight * cell.mean, 0);
  return { cells, adjusted, criticWeighted: criticStars / critic, priors, nEffective: kish(cells) };
}

/** Kish's n when every review read of a stratum carries its part of the stratum's weight. */
function kish(cells: readonly Cell[]): number {
  const read = cells.filter((cell) => cell.read.mass > 0);
  const total = read.reduce((sum, { weight }) => sum + weight, 0);
  const squares = read.reduce(
    (sum, { weight, read: { mass, massSquared } }) => sum + (weight / mass) ** 2 * massSquared,
    0,
  );
  return squares > 0 ? total ** 2 / squares : 0;
}

/** One more rating of the same reviews, under other rules, as a step of its own. */
export const pointStep = (id: string, { cells, adjusted }: Estimate): ExplanationStep =>
  step(
    id,
    `(${written(cells, (one) => `${id}.s.${one}*${id}.M.${one}`)}) / (${written(cells, (one) => `${id}.M.${one}`)})`,
    {
      ...named(`${id}.s`, cells, ({ mean }) => mean),
      ...named(`${id}.M`, cells, ({ weight }) => weight),
    },
    adjusted,
  );

/** The arithmetic behind an {@link Estimate}, stratum by stratum. */
export function explainEstimate(
  { cells, adjusted, criticWeighted, priors: classPrior, nEffective }: Estimate,
  neutral: boolean,
): ExplanationStep[] {
  const inputs = { ...named('s', cells, ({ mean }) => mean), ...named('M', cells, ({ weight }) => weight) };
  const sum = `(${written(cells, (id) => `M.${id}`)})`;
  const read = cells.filter((cell) => cell.read.mass > 0);
  const priors = named('v', cells, (cell) => classPrior[cell.class]);
  return [
    ...cells.flatMap(explainCell),
    step('adjusted', `(${written(cells, (id) => `s.${id}*M.${id}`)}) / ${sum}`, inputs, adjusted),
    ...(neutral
      ? []
      : [
          step(
            'criticWeighted',
            `(${written(cells, (id) => `v.${id}*s.${id}*M.${id}`)}) / (${written(cells, (id) => `v.${id}*M.${id}`)})`,
            { ...inputs, ...priors },
            criticWeighted,
          ),
        ]),
    step(
      'nEffective',
      `(${written(read, (id) => `M.${id}`)})*(${written(read, (id) => `M.${id}`)}) / (${written(read, (id) => `M.${id}*M.${id}/e.${id}`)})`,
      { ...named('M', read, ({ weight }) => weight), ...named('e', read, (cell) => effective(cell.read)) },
      nEffective,
    ),
  ];
}

function explainCell(cell: Cell): ExplanationStep[] {
  const { id, read, size, defaults, share, weight, mean } = cell;
  const means =
    read.mass > 0
      ? [step(`s.${id}`, `sum.${id} / w.${id}`, { [`sum.${id}`]: read.stars, [`w.${id}`]: read.mass }, mean)]
      : [];
  if (share === 1) return [...means, step(`M.${id}`, `N.${id}`, { [`N.${id}`]: size }, weight)];
  const reference = { k: SHARE_STRENGTH, [`honest.${id}`]: referenceShare[cell.class] };
  const counts = { [`w.${id}`]: read.mass, [`n.${id}`]: read.count, [`d.${id}`]: defaults, ...reference };
  return [
    ...means,
    step(`m.${id}`, `(w.${id} + k*honest.${id}) / (n.${id} + d.${id} + k)`, counts, share),
    step(`M.${id}`, `N.${id}*m.${id}`, { [`N.${id}`]: size, [`m.${id}`]: share }, weight),
  ];
}
