import type { Look, ReviewEvidence, ReviewWords } from 'src/domain/evidence';
import type { ItemReading } from 'src/domain/reading';
import type { ReviewSet } from 'src/trust/review-set';
import { type Chance, chance } from '../bench/campaigns/random';
import { angry, happy, kept, words } from '../score/evidence';
import { setOf } from '../trust/set';
import { anyPattern, honestDays, type Pattern } from './day-patterns';

/** An honest shop: what its buyers are like, drawn at random. */
export interface HonestShop {
  reviews: ReviewEvidence[];
  facts: ItemReading;
  looks: Look[];
  dice: Chance;
}

// Shares of one to five stars of shops that please and shops that do not; a J in each, one of them with hardly any between.
const shapes: readonly (readonly number[])[] = [
  [0.02, 0.01, 0.03, 0.1, 0.84],
  [0.06, 0.03, 0.06, 0.15, 0.7],
  [0.12, 0.06, 0.08, 0.14, 0.6],
  [0.2, 0.08, 0.1, 0.12, 0.5],
  [0.15, 0.02, 0.03, 0.06, 0.74],
];

function starsFrom(shape: readonly number[], dice: Chance): number {
  let left = dice.next();
  const index = shape.findIndex((share) => {
    left -= share;
    return left < 0;
  });
  return index < 0 ? 5 : index + 1;
}

const signs = [...'山水木火土金日月星云风雨雪花草鸟鱼马牛羊东西南北春夏秋冬红黄蓝白黑青大小高低长短新旧早晚'];

/** Words of no language, so that nobody's meet by chance: each buyer tells a story of their own, some hardly any. */
function story(stars: number, dice: Chance): string {
  if (dice.next() < 0.15)
    return stars >= 4 ? dice.pick(['好', '不错', '满意', '很好']) : dice.pick(['差', '一般', '不好']);
  const clause = () => Array.from({ length: 4 + dice.below(10) }, () => dice.pick(signs)).join('');
  return Array.from({ length: 1 + dice.below(4) }, clause).join('，');
}

/** What some buyers say later: most as before, one in eight turned. */
function followedUp(dice: Chance): { said: ReviewWords } | undefined {
  if (dice.next() > 0.1) return undefined;
  const sure = dice.next() < 0.5;
  return { said: sure ? { ...(dice.next() < 0.12 ? angry : happy), before: happy } : words(0.5, 0.2, 'unsure') };
}

/** What all honest shops' lists have in common but their days. */
interface Habits {
  shape: readonly number[];
  hiddenDates: number;
  unverified: number;
  buyers: number;
  masked: boolean;
}

function habitsFrom(dice: Chance, count: number): Habits {
  return {
    shape: dice.pick(shapes),
    hiddenDates: dice.next() < 0.2 ? 0.3 : 0,
    unverified: dice.pick([0, 0, 0.02, 0.05, 0.1]),
    // Some shops see the same people again: groceries more than lamps.
    buyers: count * (1 + 20 * dice.next()),
    masked: dice.next() < 0.5,
  };
}

function reviewOn(date: string, number: number, habits: Habits, dice: Chance): ReviewEvidence {
  const rating = starsFrom(habits.shape, dice);
  const buyer = dice.below(habits.buyers);
  return {
    ...kept(number, {
      rating,
      text: story(rating, dice),
      author: habits.masked ? `${(buyer % 36).toString(36)}***${(buyer % 7).toString(36)}` : `buyer_${buyer}`,
      ...(dice.next() < habits.hiddenDates ? {} : { date }),
      ...(habits.unverified > 0 ? { verified: dice.next() >= habits.unverified } : {}),
    }),
    ...followedUp(dice),
  };
}

/** Three later visits to the list: new reviews on top, one in a hundred deleted by its buyer. */
function looksAt(reviews: readonly ReviewEvidence[], dice: Chance): Look[] {
  const newest = [...reviews].reverse().map(({ key }) => key);
  let there = newest.slice(5);
  return [5, 3, 1, 0].map((hidden, visit) => {
    there = [...newest.slice(hidden, hidden === 0 ? 1 : hidden + 2), ...there].filter(
      (key, at, all) => all.indexOf(key) === at && dice.next() >= 0.003,
    );
    return { readAt: `2026-0${visit + 1}-01T10:00:00.000Z`, filter: 'all', sort: 'newest', keys: there.slice(0, 120) };
  });
}

/** An honest shop. Some pages hide some dates; what was read is often a part of all; the page's own counts are of all. */
export function honestShop(seed: number, index: number, change: Partial<Pattern> & { whole?: true } = {}): HonestShop {
  const dice = chance(seed, 'shop', index);
  const days = honestDays({ ...anyPattern(seed, index), ...change }, dice);
  const habits = habitsFrom(dice, days.length);
  const whole = change.whole || dice.next() < 0.5;
  const read = whole ? days : dice.draw(days, Math.max(20, Math.round(days.length * dice.next()))).sort();
  const reviews = read.slice(0, days.length).map((date, number) => reviewOn(date, number, habits, dice));
  const histogram = [0, 0, 0, 0, 0].map((_, stars) => [String(stars + 1), 0] as [string, number]);
  for (let vote = 0; vote < days.length; vote++) {
    const one = histogram[starsFrom(habits.shape, dice) - 1];
    if (one) one[1]++;
  }
  return { reviews, facts: { histogramCount: Object.fromEntries(histogram) }, looks: looksAt(reviews, dice), dice };
}

/** The set that signals see of an honest shop, with more reviews planted. The site shows stars, so that every signal may speak. */
export const setOfShop = ({ reviews, facts, looks }: HonestShop, planted: ReviewEvidence[] = []): ReviewSet => ({
  ...setOf([...reviews, ...planted], { facts, looks }),
  site: 'generic',
});
