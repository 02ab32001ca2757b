import type { Bundle, FileComment, FileReview, FileStore } from './records';

/** Signs by which shops shorten names themselves. */
const shopMask = /[*＊•●…]|\.{3}/u;

/** One for all names: making one costs more than a thousand names do. */
const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A name down to its first letter. One that the shop has already shortened stays as it is. */
export function maskName(name: string): string {
  if (shopMask.test(name)) return name;
  const [first] = letters.segment(name.trim());
  return first ? `${first.segment}**` : name;
}

/** A review with its author's name shortened. */
export const maskReview = <T extends Pick<FileReview, 'review'>>(record: T): T =>
  record.review.author === undefined
    ? record
    : { ...record, review: { ...record.review, author: maskName(record.review.author) } };

const maskComment = (record: FileComment): FileComment =>
  record.comment.author === undefined
    ? record
    : { ...record, comment: { ...record.comment, author: maskName(record.comment.author) } };

/** A store with the names of those who commented on it shortened. */
export const maskStore = (store: FileStore): FileStore =>
  store.comments ? { ...store, comments: store.comments.map(maskComment) } : store;

/** Something with a quote, the name in it shortened. */
export const maskQuote = <T extends { quote?: { author?: string } }>(record: T): T =>
  record.quote?.author === undefined
    ? record
    : { ...record, quote: { ...record.quote, author: maskName(record.quote.author) } };

function maskCritics<T extends { critics: { author?: string }[] }>(reviews: T): T {
  const critics = reviews.critics.map((quote) =>
    quote.author === undefined ? quote : { ...quote, author: maskName(quote.author) },
  );
  return { ...reviews, critics };
}

/** Shortens every buyer's name in reviews, notes and answers, and states how many that were. */
export function maskNames(bundle: Bundle): Bundle {
  const names = [
    ...bundle.reviews.map(({ review }) => review.author),
    ...bundle.stores.flatMap(({ comments = [] }) => comments.map(({ comment }) => comment.author)),
    ...bundle.notes.map(({ quote }) => quote?.author),
  ].filter((name) => name !== undefined);
  const byShop = names.filter((name) => maskName(name) === name).length;
  return {
    ...bundle,
    names: { masked: true, shortened: names.length - byShop, byShop },
    stores: bundle.stores.map(maskStore),
    reviews: bundle.reviews.map(maskReview),
    notes: bundle.notes.map(maskQuote),
    summaries: bundle.summaries.map((summary) => ({
      ...summary,
      pooled: maskCritics(summary.pooled),
      items: summary.items.map(maskCritics),
    })),
  };
}
