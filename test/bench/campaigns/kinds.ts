import type { Review } from 'src/domain/reading';
import { cashBack, fillerWords, lukewarmKit, paddingWords, praiseKit } from './banks';
import type { Row } from './corpus';
import { edited, reworked } from './editing';
import type { Chance } from './random';
import type { PseudoShop } from './shops';

/** What a kind of campaign may draw on. */
export interface Plot {
  count: number;
  shop: PseudoShop;
  /** Genuine reviews of the set's other products. */
  others: readonly Row[];
  /** Rows that whoever labelled the set called padded; none in our own. */
  padded: readonly Row[];
  dice: Chance;
}

/** What one planted review says; day and nickname are given where the kind does not care. */
interface Said {
  text: string;
  rating: number;
  date?: string;
}

/**
 * One kind of campaign. `praise` and `hostile` are judged as the issue says; `ballots` are the platform's own; `invented`: its wording is
 * the bench's own, so that it measures the bench's imagination too, and is printed apart; `harder`: beyond what the issue asks for, to see
 * where resistance ends.
 */
export interface Kind {
  id: string;
  group: 'praise' | 'ballots' | 'hostile' | 'invented' | 'harder';
  plant(plot: Plot): Said[];
}

const times = (count: number, make: (index: number) => Said): Said[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** Some of a kit's sentences in an order of their own. */
function shuffledFrom(kit: readonly string[], dice: Chance): string {
  const marks = ['，', '。', '！', ' ', '～'];
  const some = dice.draw(kit, 3 + dice.below(4));
  return some.map((sentence) => sentence + dice.pick(marks)).join('');
}

// Shorter texts are not worth copying: they meet by chance.
const WORTH_COPYING = 12;
const long = ({ review }: Row): boolean => [...review.text].length >= WORTH_COPYING;
const rated = (rows: readonly Row[], fits: (stars: number) => boolean): Row[] =>
  rows.filter(({ review }) => fits(review.rating));
const isGood = (stars: number): boolean => stars >= 4;
const isMid = (stars: number): boolean => stars === 3;
const isBad = (stars: number): boolean => stars <= 2;

/** Edited copies of a few texts. */
function copies(
  { count, others, dice }: Plot,
  fits: (stars: number) => boolean,
  rating: number,
  edit = edited,
): Said[] {
  const all = rated(others, fits);
  const worth = all.filter(long);
  const seeds = dice.draw(worth.length > 0 ? worth : all, 2 + dice.below(3));
  return times(count, () => ({ text: edit(dice.pick(seeds).review.text, dice), rating }));
}

const someDays = ({ shop, dice }: Plot, span: number): (() => string) => {
  const start = Date.parse(dice.pick(shop.lines).review.date);
  return () => new Date(start + dice.below(span) * 86_400_000).toISOString().slice(0, 10);
};

/** Real reviews of other products with their own votes, on some days in a row or, without `span`, spread. */
function realReviews(plot: Plot, fits: (stars: number) => boolean, span?: number): Said[] {
  const day = span === undefined ? undefined : someDays(plot, span);
  return plot.dice.draw(rated(plot.others, fits), plot.count).map(({ review: { text, rating } }) => ({
    text,
    rating,
    ...(day ? { date: day() } : {}),
  }));
}

function honestCopied({ count, shop, dice }: Plot): Said[] {
  const praise = shop.lines.filter(
    ({ review }) => isGood(review.rating ?? 0) && [...review.text].length >= WORTH_COPYING,
  );
  const copied = dice.draw(praise.length > 0 ? praise : shop.lines, count);
  return copied.map(({ review }) => ({
    text: dice.next() < 0.5 ? review.text : edited(review.text, dice),
    rating: review.rating ?? 5,
  }));
}

function monotone({ dice }: Plot): string {
  const words = dice.draw(paddingWords, 1 + dice.below(3));
  return Array.from({ length: 4 + dice.below(9) }, () => dice.pick(words) + dice.pick(['', '', '，', '。'])).join('');
}

const ballot = [
  '此用户没有填写评价。',
  '此用户未填写评价内容',
  '评价方未及时做出评价,系统默认好评!',
  '15天内买家未作出评价',
];

/** Every kind of campaign, in the order printed. */
export const kinds: readonly Kind[] = [
  { id: 'edited-copies', group: 'praise', plant: (plot) => copies(plot, isGood, 5) },
  {
    id: 'shuffled-templates',
    group: 'praise',
    plant: ({ count, dice }) => {
      const kit = dice.draw(praiseKit, 12);
      return times(count, () => ({ text: shuffledFrom(kit, dice), rating: 5 }));
    },
  },
  {
    id: 'filler-praise',
    group: 'praise',
    plant: ({ count, dice }) => times(count, () => ({ text: dice.pick(fillerWords), rating: 5 })),
  },
  { id: 'one-day-burst', group: 'praise', plant: (plot) => realReviews(plot, isGood, 1) },
  {
    id: 'long-monotone',
    group: 'praise',
    plant: (plot) => times(plot.count, () => ({ text: monotone(plot), rating: 5 })),
  },
  {
    id: 'padded-rows',
    group: 'praise',
    plant: ({ count, padded, dice }) =>
      dice.draw(padded.filter(long), count).map(({ review }) => ({ text: review.text, rating: 5 })),
  },
  {
    id: 'praise-as-mid',
    group: 'praise',
    plant: ({ count, others, dice }) =>
      dice.draw(rated(others, isGood), count).map(({ review }) => ({ text: review.text, rating: 3 })),
  },
  {
    id: 'default-ballots',
    group: 'ballots',
    plant: ({ count, dice }) => times(count, () => ({ text: dice.pick(ballot), rating: 5 })),
  },
  {
    id: 'cash-back',
    group: 'invented',
    plant: ({ count, dice }) =>
      times(count, () => ({
        text: dice.pick(cashBack.before) + dice.pick(cashBack.bribe) + dice.pick(cashBack.after),
        rating: 5,
      })),
  },
  { id: 'copied-negatives', group: 'hostile', plant: (plot) => copies(plot, isBad, 1) },
  {
    id: 'mid-templates',
    group: 'hostile',
    plant: ({ count, dice }) => {
      const kit = dice.draw(lukewarmKit, 10);
      return times(count, () => ({ text: shuffledFrom(kit, dice), rating: 3 }));
    },
  },
  { id: 'mid-copies', group: 'hostile', plant: (plot) => copies(plot, isMid, 3) },
  { id: 'mid-burst', group: 'hostile', plant: (plot) => realReviews(plot, (stars) => !isGood(stars), 3) },
  { id: 'rival-copies-praise', group: 'hostile', plant: honestCopied },
  { id: 'reworked-copies', group: 'harder', plant: (plot) => copies(plot, isGood, 5, reworked) },
  { id: 'reworked-negatives', group: 'harder', plant: (plot) => copies(plot, isBad, 1, reworked) },
  // What is left of copied blame where every copy is found: the few texts that were copied, which count as the reviews they are.
  { id: 'verbatim-negatives', group: 'harder', plant: (plot) => copies(plot, isBad, 1, (text) => text) },
  {
    id: 'wide-templates',
    group: 'harder',
    plant: ({ count, dice }) =>
      times(count, () => ({ text: dice.draw(praiseKit, 2 + dice.below(2)).join('，'), rating: 5 })),
  },
  { id: 'two-week-praise', group: 'harder', plant: (plot) => realReviews(plot, isGood, 14) },
  { id: 'one-day-blame', group: 'harder', plant: (plot) => realReviews(plot, isBad, 1) },
  { id: 'slow-real-praise', group: 'harder', plant: (plot) => realReviews(plot, isGood) },
];

const letters = [...'abcdefghijklmnopqrstuvwxyz0123456789'];

/** The planted reviews as the page would list them: nicknames masked, days among the window's own unless the kind chose them. */
export function plant(kind: Kind, plot: Plot): Review[] {
  const { dice, shop } = plot;
  return kind.plant(plot).map(({ text, rating, date }) => ({
    text,
    rating,
    ratingScale: 5,
    date: date ?? dice.pick(shop.lines).review.date,
    author: `${dice.pick(letters)}***${dice.pick(letters)}`,
  }));
}
