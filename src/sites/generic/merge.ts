import type { Review } from 'src/domain/reading';

/** A review and the element it came from. */
export interface Found {
  review: Review;
  node?: Element;
}

const squeezed = (text: string | undefined): string =>
  (text ?? '').normalize('NFKC').replace(/\s+/gu, '').toLowerCase();

// Two texts that share this much of their beginning, one of them cut, are one text.
const sharedStart = 40;
const cut = /(?:…|\.\.\.)$/u;

const compatible = <T>(a: T | undefined, b: T | undefined): boolean => a === undefined || b === undefined || a === b;

/** Whether two reviews of different lists are one: same id, or nothing that tells them apart and the same text (one may be cut). */
function isSame(a: Review, b: Review): boolean {
  if (a.id && b.id) return a.id === b.id;
  if (!compatible(a.date, b.date) || !compatible(squeezed(a.author) || undefined, squeezed(b.author) || undefined))
    return false;
  if (a.rating !== undefined && b.rating !== undefined && a.ratingScale === b.ratingScale && a.rating !== b.rating)
    return false;
  const [x, y] = [squeezed(a.text), squeezed(b.text)];
  if (x === y) return x !== '' || (a.author !== undefined && a.author === b.author && a.date === b.date);
  const stem = (text: string): string => text.replace(cut, '');
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  return cut.test(short) && stem(short).length >= sharedStart && long.startsWith(stem(short));
}

/** Both as one: the first keeps what it has, the longer text wins. */
function joined(a: Found, b: Found): Found {
  const text = b.review.text.length > a.review.text.length ? b.review.text : a.review.text;
  const node = a.node ?? b.node;
  return { review: { ...b.review, ...a.review, text }, ...(node && { node }) };
}

// A page shows at most some hundred reviews; comparing each with each stays cheap below this.
const maxReviews = 500;

/** Lists of one page's reviews as one list without repeats across lists; equals within one list stay separate. */
export function mergeLists(lists: readonly (readonly Found[])[]): Found[] {
  const all: Found[] = [];
  for (const list of lists) {
    const taken = new Set<number>();
    const end = all.length;
    for (const found of list) {
      const twin = all.findIndex(
        (other, index) => index < end && !taken.has(index) && isSame(other.review, found.review),
      );
      const repeated = found.review.id !== undefined && all.findIndex((other) => other.review.id === found.review.id);
      if (twin >= 0) {
        taken.add(twin);
        const other = all[twin];
        if (other) all[twin] = joined(other, found);
      } else if (typeof repeated === 'number' && repeated >= 0) {
        const other = all[repeated];
        if (other) all[repeated] = joined(other, found);
      } else if (all.length < maxReviews) all.push(found);
    }
  }
  return all;
}
