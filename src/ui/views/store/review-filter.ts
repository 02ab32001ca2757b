import type { AspectId } from 'src/domain/aspects';
import { aspectIds } from 'src/domain/aspects';
import type { ReviewWeight } from 'src/domain/assessment';
import type { ReviewClass } from 'src/domain/reading';
import type { ReviewKey } from 'src/domain/site';
import type { KeptReview } from '../../services/store-page';

/** How far reviews count: in full, less than that, or not at all. */
export const bands = ['full', 'part', 'none'] as const;
export type Band = (typeof bands)[number];

export const orders = ['newest', 'oldest', 'least'] as const;
export type Order = (typeof orders)[number];

/** What the reader wants to see; empty fields let everything through. Days are ISO. */
export interface ReviewFilter {
  words: string;
  class: ReviewClass | '';
  aspect: AspectId | '';
  band: Band | '';
  variant: string;
  from: string;
  until: string;
  order: Order;
  /** These alone, e.g. those a test is about. */
  only?: readonly ReviewKey[] | undefined;
}

/** Lets everything through, newest first. */
export const everything: ReviewFilter = {
  words: '',
  class: '',
  aspect: '',
  band: '',
  variant: '',
  from: '',
  until: '',
  order: 'newest',
};

/** A review with what it counts, once the worker has said so. */
export interface WeighedReview {
  kept: KeptReview;
  weight?: ReviewWeight | undefined;
}

/** Weights that differ by less are the same to two digits. */
const hair = 0.005;

/** In which band a weight of 0 to 1 lies. */
export const bandOf = ({ weight }: Pick<ReviewWeight, 'weight'>): Band =>
  weight <= 0 ? 'none' : weight > 1 - hair ? 'full' : 'part';

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');

const textOf = ({ review }: KeptReview): string =>
  folded([review.title, review.text, review.followUp?.text, review.sellerReply?.text].filter(Boolean).join(' '));

const dayOf = ({ review, firstSeen }: KeptReview): string => review.date ?? firstSeen.slice(0, 10);

/** What a review is taken for: by the page's vote or by its words; as read where the worker has not spoken yet. */
export const classOf = ({ kept, weight }: WeighedReview): ReviewClass | undefined => weight?.class ?? kept.review.class;

function fits(one: WeighedReview, filter: ReviewFilter): boolean {
  const { kept, weight } = one;
  const { words, class: wanted, aspect, band, variant, from, until, only } = filter;
  return (
    (only === undefined || only.includes(kept.key)) &&
    (wanted === '' || classOf(one) === wanted) &&
    (aspect === '' || (kept.said?.aspects.some((each) => each.aspect === aspect) ?? false)) &&
    (band === '' || (weight !== undefined && bandOf(weight) === band)) &&
    (variant === '' || kept.review.variant === variant) &&
    (from === '' || dayOf(kept) >= from) &&
    (until === '' || dayOf(kept) <= until) &&
    (words === '' || textOf(kept).includes(folded(words)))
  );
}

/** The reviews that fit, in the order asked for; reviews of one day in the order of their keys. */
export function filtered(reviews: readonly WeighedReview[], filter: ReviewFilter): WeighedReview[] {
  const nameOf = ({ kept }: WeighedReview): string => `${kept.itemKey} ${kept.key}`;
  const byKey = (a: WeighedReview, b: WeighedReview): number => (nameOf(a) < nameOf(b) ? -1 : 1);
  const newest = (a: WeighedReview, b: WeighedReview): number =>
    dayOf(b.kept).localeCompare(dayOf(a.kept)) || byKey(a, b);
  const least = (a: WeighedReview, b: WeighedReview): number =>
    (a.weight?.weight ?? 1) - (b.weight?.weight ?? 1) || newest(a, b);
  const by = { newest, oldest: (a: WeighedReview, b: WeighedReview) => newest(b, a), least }[filter.order];
  return reviews.filter((one) => fits(one, filter)).sort(by);
}

/** What there is to choose from: the options bought, the most bought first, and the aspects spoken of, in their usual order. */
export function choicesIn(reviews: readonly WeighedReview[]): { variants: string[]; aspects: AspectId[] } {
  const counts = new Map<string, number>();
  const spoken = new Set<AspectId>();
  for (const { kept } of reviews) {
    const { variant } = kept.review;
    if (variant) counts.set(variant, (counts.get(variant) ?? 0) + 1);
    for (const { aspect } of kept.said?.aspects ?? []) spoken.add(aspect);
  }
  const variants = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([variant]) => variant);
  return { variants, aspects: aspectIds.filter((aspect) => spoken.has(aspect)) };
}
