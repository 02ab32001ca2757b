import type { Row } from './corpus';
import { type Chance, chance } from './random';
import type { Line } from './shops';

const DAY = 86_400_000;

/** How an honest shop's days differ from each other. */
interface Weather {
  days: number;
  start: number;
  /** Variance over mean of a day's count. */
  dispersion: number;
  launch: number;
  launchDays: number;
  festival: number;
  weekdays: number[];
}

/** Days of the year on which shops sell most, month and day; buyers write when the parcel is there and for a while after. */
const sales = [
  [6, 18],
  [11, 11],
  [12, 12],
  [1, 12],
] as const;
const WAIT = 4;
const ECHO = 6;

function festivalAt(time: number, strength: number): number {
  const year = new Date(time).getUTCFullYear();
  const since = sales.map(([month, day]) => (time - Date.UTC(year, month - 1, day)) / DAY - WAIT);
  const swell = Math.max(...since.map((days) => Math.exp(-((days / ECHO) ** 2))));
  return 1 + (strength - 1) * swell;
}

/** Marsaglia and Tsang; shapes below one by the usual power of a uniform. */
function gamma(shape: number, dice: Chance): number {
  if (shape < 1) return gamma(shape + 1, dice) * (1 - dice.next()) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = dice.normal();
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - dice.next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

function poisson(rate: number, dice: Chance): number {
  if (rate > 30) return Math.max(0, Math.round(rate + Math.sqrt(rate) * dice.normal()));
  const least = Math.exp(-rate);
  let count = 0;
  for (let product = dice.next(); product > least; product *= dice.next()) count++;
  return count;
}

/** A day's count at this mean whose variance is `dispersion` times the mean. */
const overdispersed = (rate: number, dispersion: number, dice: Chance): number =>
  poisson(gamma(rate / (dispersion - 1), dice) * (dispersion - 1), dice);

function weatherOf(dice: Chance): Weather {
  const between = (from: number, to: number) => from + (to - from) * dice.next();
  return {
    days: Math.round(between(120, 700)),
    start: Date.UTC(2024, 0, 1) + dice.below(500) * DAY,
    dispersion: between(1.5, 5),
    launch: dice.next() < 0.5 ? between(2, 8) : 0,
    launchDays: between(15, 60),
    festival: between(3, 10),
    weekdays: Array.from({ length: 7 }, () => Math.exp(0.25 * dice.normal())),
  };
}

/** Days on which an honest shop's reviews were written, about `count` of them. */
function daysOf(count: number, dice: Chance): string[] {
  const { days, start, dispersion, launch, launchDays, festival, weekdays } = weatherOf(dice);
  const rates = Array.from({ length: days }, (_, day) => {
    const time = start + day * DAY;
    const young = 1 + launch * Math.exp(-day / launchDays);
    return young * festivalAt(time, festival) * (weekdays[new Date(time).getUTCDay()] ?? 1);
  });
  const scale = count / rates.reduce((sum, one) => sum + one, 0);
  return rates.flatMap((rate, day) => {
    const date = new Date(start + day * DAY).toISOString().slice(0, 10);
    return Array.from({ length: overdispersed(rate * scale, dispersion, dice) }, () => date);
  });
}

/** An honest shop: days from a process of its own, texts and votes drawn without replacement from one product's genuine reviews. */
export function honestShop(list: readonly Row[], seed: number, index: number): Line[] {
  const dice = chance(seed, 'honest', index);
  const most = Math.min(250, list.length);
  const days = daysOf(40 + dice.below(Math.max(1, Math.round(most * 0.9) - 40)), dice);
  const rows = dice.shuffled(list);
  return days.slice(0, rows.length).flatMap((date, at) => {
    const row = rows[at];
    return row ? [{ review: { ...row.review, date }, planted: false }] : [];
  });
}
