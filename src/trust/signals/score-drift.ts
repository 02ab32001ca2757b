import type { ScoreEvidence } from 'src/domain/evidence';
import { sentence } from 'src/domain/sentence';
import type { Signal } from '../signal';

// The window of the classic store scores (DOMAIN, section 1: about 180 days); pages that say another are taken at their word.
const WINDOW_DAYS = 180;
// Two looks on one day are one look: the platform itself refreshes scores once a day.
const FEWEST_DAYS = 1;
// A festival sells up to ten times the usual for some days: over the days between two looks, five times is generous.
const BUSY_FACTOR = 5;
// Beside the new votes the old ones that leave the window count too: their days may have been this much worse or better than the mean.
const LEAVING = 0.5;
// The worst stretch that happens without a campaign: a faulty batch, three stars of five on average.
const WORST_SHARE = 0.6;
// Where a page does not say how many votes it counts: few, since a young store's mean moves fastest (an estimate).
const FEW_VOTES = 100;
// Votes of one shop differ by about a star; three times the error of the new ones' mean is chance.
const CHANCE = 3;
// Twice what the window allows is no rounding and no festival.
const FAIL_FACTOR = 2;
const DAY = 86_400_000;

/** Two looks at one score. */
interface Step {
  from: ScoreEvidence;
  to: ScoreEvidence;
  days: number;
  change: number;
  allowed: number;
}

const seriesOf = ({ score }: ScoreEvidence): string =>
  [score.dimension, score.label ?? '', score.scale ?? '', score.windowDays ?? ''].join('|');

/** The place of a figure's last digit, as the page printed it: 4.8 may be anything from 4.75 to 4.85. */
const unitOf = (value: number): number => 10 ** -(String(value).split('.')[1]?.length ?? 0);

/** How far a mean may move within these days: the share of the window that is new, times how far new votes can lie from it. */
function allowed({ score }: ScoreEvidence, value: number, to: number, days: number): number {
  const top = score.scale ?? 5;
  const fresh = Math.min(1, (BUSY_FACTOR * days) / (score.windowDays ?? WINDOW_DAYS));
  const reach = to > value ? top - value : Math.max(0, value - WORST_SHARE * top);
  // Trailing noughts are not printed in numbers, so the coarser of the two tells how both were rounded: half a unit off each.
  const rounding = Math.max(Math.min(unitOf(value), unitOf(to)), 0.01);
  const chance = CHANCE * Math.sqrt(fresh / (score.count ?? FEW_VOTES));
  return fresh * (reach + LEAVING) + chance + rounding;
}

function stepsOf(history: readonly ScoreEvidence[]): Step[] {
  const bySeries = new Map<string, ScoreEvidence[]>();
  const usable = history.filter(({ score }) => score.unit === 'score' && score.value !== undefined && score.shown);
  for (const sight of [...usable].sort((a, b) => (a.readAt < b.readAt ? -1 : 1))) {
    const key = seriesOf(sight);
    bySeries.set(key, [...(bySeries.get(key) ?? []), sight]);
  }
  return [...bySeries.values()].flatMap((sights) =>
    sights.slice(1).flatMap((to, index): Step[] => {
      const from = sights[index];
      const [before, after] = [from?.score.value, to.score.value];
      if (!from || before === undefined || after === undefined) return [];
      const days = (Date.parse(to.readAt) - Date.parse(from.readAt)) / DAY;
      if (days < FEWEST_DAYS) return [];
      return [{ from, to, days, change: after - before, allowed: allowed(from, before, after, days) }];
    }),
  );
}

const excess = ({ change, allowed: most }: Step): number => Math.abs(change) / most;

/** Store scores that moved further between two visits than the votes of the days between can move a mean over months. */
export const scoreDrift: Signal = {
  id: 'score-drift',
  family: 'time',
  test({ history }) {
    const steps = stepsOf(history);
    if (steps.length === 0) {
      return {
        verdict: 'not-tested',
        numbers: { sights: history.length },
        why: sentence('historyTooShort'),
        reviews: [],
      };
    }
    const jumps = steps.filter((step) => excess(step) > 1).sort((a, b) => excess(b) - excess(a));
    const [most] = jumps;
    if (!most) {
      return {
        verdict: 'pass',
        numbers: { steps: steps.length, jumps: 0 },
        why: sentence('findingNoJump', { n: steps.length }),
        reviews: [],
      };
    }
    const { from, to, days, change, allowed: could } = most;
    return {
      verdict: excess(most) >= FAIL_FACTOR && change > 0 ? 'fail' : 'warn',
      numbers: { steps: steps.length, jumps: jumps.length, days, change, allowed: could },
      why: sentence('findingJump', {
        dimension: `@dimensions.${from.score.dimension}`,
        from: from.score.value ?? 0,
        to: to.score.value ?? 0,
        days: Math.round(days),
        allowed: Math.round(could * 100) / 100,
      }),
      innocent: sentence('innocentJump'),
      reviews: [],
    };
  },
};
