import type { Coverage, ExplanationStep, Rating, ReviewAssessment } from 'src/domain/assessment';
import { sentence } from 'src/domain/sentence';
import { examine } from 'src/trust';
import { factsByAge } from 'src/trust/facts';
import type { ReviewSet } from 'src/trust/review-set';
import { joinAspects } from './aspects';
import { classNoteOf, confidenceOf, FEWEST_USABLE, unrated, WIDEST } from './confidence';
import { joinCritics } from './critics';
import { heldTogether } from './held';
import { integrityOf } from './integrity';
import { interval90, reachOf } from './interval';
import type { ItemWork } from './item';
import { distributionOf, type RatingWork } from './rating';
import { dialRange, mostOf } from './robustness';
import { named, step, written } from './step';

type Rated = ItemWork & { id: string; work: RatingWork };

/** Sums over items: ids short enough for a formula. */
const ratedItems = (items: readonly ItemWork[]): Rated[] =>
  items
    .flatMap((item) => (item.work ? [{ ...item, work: item.work }] : []))
    .map((item, index) => ({ ...item, id: String(index + 1) }));

const sum = <T>(things: readonly T[], value: (thing: T) => number): number =>
  things.reduce((total, thing) => total + value(thing), 0);

function coverageOf(items: readonly ItemWork[]): Coverage {
  const all = items.map(({ assessment }) => assessment.coverage);
  const add = (value: (one: Coverage) => number) => sum(all, value);
  const known = all.every(({ total }) => total !== undefined);
  const total = add((one) => one.total ?? one.totalAtLeast ?? one.read);
  const filters = [...new Set(all.filter(({ read }) => read > 0).map(({ filter }) => filter))].sort();
  return {
    read: add(({ read }) => read),
    usable: add(({ usable }) => usable),
    ...(all.length === 0
      ? {}
      : known
        ? { total }
        : all.some((one) => one.totalAtLeast ?? one.total)
          ? { totalAtLeast: total }
          : {}),
    defaults: add(({ defaults }) => defaults),
    empty: add(({ empty }) => empty),
    copies: add(({ copies }) => copies),
    classSource: {
      stars: add(({ classSource }) => classSource.stars),
      label: add(({ classSource }) => classSource.label),
      text: add(({ classSource }) => classSource.text),
      abstained: add(({ classSource }) => classSource.abstained),
    },
    filter: filters.length === 0 || filters.includes('all') ? 'all' : filters.join('+'),
  };
}

/** A mean over items, each weighing as many reviews as it has. */
function weighted(id: string, rated: readonly Rated[], value: (item: Rated) => number): ExplanationStep {
  const result = sum(rated, (item) => item.size * value(item)) / sum(rated, ({ size }) => size);
  const inputs = { ...named('R', rated, value), ...named('N', rated, ({ size }) => size) };
  return step(
    id,
    `(${written(rated, (one) => `N.${one}*R.${one}`)}) / (${written(rated, (one) => `N.${one}`)})`,
    inputs,
    result,
  );
}

/**
 * Centre and variance of the store's rating. The items read are a draw from the store's items: what they differ by beyond their own
 * spread (method of moments) counts as variance between items.
 */
function spreadOf(
  rated: readonly Rated[],
  even: number,
): { centre: number; variance: number; steps: ExplanationStep[] } {
  const total = sum(rated, ({ size }) => size);
  const part = ({ size }: Rated): number => size / total;
  const squares = sum(rated, (item) => part(item) ** 2);
  const apart = sum(rated, (item) => part(item) * (item.work.even.adjusted - even) ** 2);
  const within = sum(rated, (item) => part(item) * item.work.spread.variance);
  const own = sum(rated, (item) => part(item) ** 2 * item.work.spread.variance);
  const between = squares < 1 ? Math.max(0, apart / (1 - squares) - within) : 0;
  const variance = own + squares * between;
  const centre = weighted('centre', rated, ({ work }) => work.spread.centre);
  const shares = named('a', rated, part);
  const variances = named('var', rated, ({ work }) => work.spread.variance);
  return {
    centre: centre.result,
    variance,
    steps: [
      centre,
      step(
        'own',
        written(rated, (id) => `a.${id}*a.${id}*var.${id}`),
        { ...shares, ...variances },
        own,
      ),
      step(
        'within',
        written(rated, (id) => `a.${id}*var.${id}`),
        { ...shares, ...variances },
        within,
      ),
      step(
        'squares',
        written(rated, (id) => `a.${id}*a.${id}`),
        shares,
        squares,
      ),
      ...(squares < 1
        ? [
            step(
              'apart',
              written(rated, (id) => `a.${id}*(E.${id} - even)*(E.${id} - even)`),
              { ...shares, ...named('E', rated, (item) => item.work.even.adjusted), even },
              apart,
            ),
            step('between', 'max(0, apart/(1 - squares) - within)', { apart, squares, within }, between),
          ]
        : []),
      step(
        'variance',
        squares < 1 ? 'own + squares*between' : 'own',
        squares < 1 ? { own, squares, between } : { own },
        variance,
      ),
    ],
  };
}

function recentOf(rated: readonly Rated[]): { recent?: NonNullable<Rating['recent']>; steps: ExplanationStep[] } {
  const recents = rated.flatMap(({ id, work: { rating } }) => (rating.recent ? [{ id, ...rating.recent }] : []));
  const [first] = recents;
  if (!first) return { steps: [] };
  const n = sum(recents, (one) => one.n);
  const adjusted = sum(recents, (one) => one.n * one.adjusted) / n;
  const inputs = { ...named('n', recents, (one) => one.n), ...named('R', recents, (one) => one.adjusted) };
  const formula = `(${written(recents, (id) => `n.${id}*R.${id}`)}) / (${written(recents, (id) => `n.${id}`)})`;
  return { recent: { adjusted, days: first.days, n }, steps: [step('recent', formula, inputs, adjusted)] };
}

function robustnessOf(rated: readonly Rated[], adjusted: number) {
  const dials = [...new Set(rated.flatMap(({ byDial }) => byDial.map(({ dial }) => dial)))];
  const range = dialRange(
    dials.map((dial) =>
      weighted(
        dial,
        rated,
        (item) => item.byDial.find((one) => one.dial === dial)?.adjusted ?? item.work.point.adjusted,
      ),
    ),
  );
  const names = [...new Set(rated.flatMap(({ bySignal }) => bySignal.map(({ signal }) => signal)))].sort();
  const { steps, ...most } = mostOf(
    adjusted,
    names.map((signal) => ({
      signal,
      at: weighted(
        'withoutSignal',
        rated,
        (item) => item.bySignal.find((one) => one.signal === signal)?.adjusted ?? item.work.point.adjusted,
      ),
    })),
  );
  return { robustness: { dials: range.range, ...most }, steps: [...range.steps, ...steps] };
}

function pooledDistribution(rated: readonly Rated[]): NonNullable<ReviewAssessment['distribution']> {
  const plain = distributionOf({ cells: rated.flatMap(({ work }) => work.point.cells) });
  const total = sum(rated, ({ size }) => size);
  const parts = rated.map((item) => ({ part: item.size / total, own: distributionOf(item.work.point).weighted }));
  const share = (id: 'good' | 'mid' | 'bad') => sum(parts, ({ part, own }) => part * own[id]);
  return { plain: plain.plain, weighted: { good: share('good'), mid: share('mid'), bad: share('bad') } };
}

/** The store's interval: as an item's, around its items each at weight 1, moved to where evidence puts them. */
function intervalOf(rated: readonly Rated[]): { range: [number, number]; steps: ExplanationStep[] } {
  const adjusted = weighted('adjusted', rated, ({ work }) => work.point.adjusted).result;
  const even = weighted('even', rated, ({ work }) => work.even.adjusted);
  const spread = spreadOf(rated, even.result);
  const reach = reachOf(even.result, spread);
  const { range, steps } = interval90(adjusted, even.result, reach);
  return { range, steps: [even, ...spread.steps, ...reach.steps, ...steps] };
}

function ratedPool(rated: readonly Rated[], { range, steps: spreadSteps }: ReturnType<typeof intervalOf>) {
  const adjusted = weighted('adjusted', rated, ({ work }) => work.point.adjusted);
  const neutral = rated.some(({ sample }) => sample.neutral);
  const critic = neutral ? undefined : weighted('criticWeighted', rated, ({ work }) => work.point.criticWeighted);
  const { recent, steps: recentSteps } = recentOf(rated);
  const { robustness, steps: robustSteps } = robustnessOf(rated, adjusted.result);
  const effective =
    sum(rated, ({ size }) => size) ** 2 / sum(rated, ({ size, work }) => size ** 2 / work.point.nEffective);
  const counts = written(rated, (id) => `N.${id}`);
  const rating = {
    adjusted: adjusted.result,
    interval90: range,
    ...(critic ? { criticWeighted: critic.result } : {}),
    ...(recent ? { recent } : {}),
    n: sum(rated, ({ work }) => work.rating.n),
    nEffective: effective,
    weightedToTotals: rated.every(({ work }) => work.rating.weightedToTotals),
  };
  const steps = [
    adjusted,
    ...(critic ? [critic] : []),
    step(
      'nEffective',
      `(${counts})*(${counts}) / (${written(rated, (id) => `N.${id}*N.${id}/e.${id}`)})`,
      { ...named('N', rated, ({ size }) => size), ...named('e', rated, ({ work }) => work.point.nEffective) },
      effective,
    ),
    ...spreadSteps,
    ...recentSteps,
    ...robustSteps,
  ];
  return { rating, steps, robustness, distribution: pooledDistribution(rated) };
}

/** The mean of all ballots read that somebody cast, and the step that says so; nothing of either where none was. */
function plainOf(own: readonly ItemWork[]) {
  const read = own.flatMap(({ plain }) => (plain.n > 0 ? [plain] : []));
  const [n, stars] = [sum(read, (one) => one.n), sum(read, (one) => one.sum)];
  return {
    plain: n > 0 ? { plain: stars / n } : {},
    opening: n > 0 ? [step('plain', 'sum / n', { sum: stars, n }, stars / n)] : [],
  };
}

/**
 * The store's reviews: its items pooled, each by how many reviews it has. Reviews of a catalogue product are about goods that many
 * sellers share and are left out. In slices.
 */
export function* pool(
  items: readonly ItemWork[],
  whole: Omit<ReviewSet, 'reviews' | 'items' | 'looks'>,
): Generator<void, ReviewAssessment> {
  const own = items
    .filter(({ evidence }) => evidence.reviewSubject !== 'catalogue-product')
    .sort((a, b) => (a.evidence.key < b.evidence.key ? -1 : 1));
  const [only] = own;
  if (own.length === 1 && only) {
    const { key: _key, id: _id, title: _title, ...assessment } = only.assessment;
    return assessment;
  }
  const coverage = coverageOf(own);
  const { findings } = yield* examine({
    ...whole,
    reviews: own.flatMap((item) => factsByAge(item.facts)),
    items: own.map(({ evidence }) => evidence.facts),
    looks: [],
  });
  const facts = own.flatMap((item) => item.facts);
  const held = heldTogether(
    facts,
    own.map(({ examined }) => examined.held),
  );
  const { integrity, steps: integritySteps } = integrityOf({ facts, held, findings });
  const { plain, opening } = plainOf(own);
  const critics = joinCritics(own.map(({ assessment }) => assessment.critics));
  const aspects = joinAspects(own.map(({ assessment }) => assessment.aspects));
  const common = { coverage, integrity, findings, aspects, critics };
  const rated = ratedItems(own);
  const usable = sum(own, (item) => item.usable);
  const unclear = sum(own, (item) => item.unclear);
  const interval = rated.length > 0 ? intervalOf(rated) : undefined;
  const width = interval && interval.range[1] - interval.range[0];
  if (!interval || width === undefined || usable < FEWEST_USABLE || width > WIDEST) {
    const filtered = own.length > 0 && own.every(({ assessment }) => assessment.state === 'filtered-sample');
    const onlyCatalogue = own.length === 0 && items.some(({ facts }) => facts.length > 0);
    return {
      ...common,
      state: filtered ? 'filtered-sample' : 'too-few-reviews',
      rating: { ...plain, n: usable, weightedToTotals: false },
      ...unrated(coverage, { usable, unclear }, filtered, width),
      ...(onlyCatalogue ? { confidenceWhy: sentence('catalogueOnly') } : {}),
      explanation: [...opening, ...integritySteps],
    };
  }
  const { rating, steps, ...more } = ratedPool(rated, interval);
  const counted = rated.every(({ sample }) => sample.frame.kind === 'counts');
  const total = coverage.total === undefined ? {} : { total: coverage.total };
  return {
    ...common,
    state: 'ready',
    ...classNoteOf(coverage),
    rating: { ...plain, ...rating },
    ...confidenceOf(usable, width, { kind: counted ? 'counts' : 'none', ...total }, coverage.classSource),
    ...more,
    explanation: [...opening, ...steps, ...integritySteps],
  };
}
