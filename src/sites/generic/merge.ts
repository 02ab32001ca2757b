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

/** What of a review is compared, made once per review. */
interface Entry extends Found {
  text: string;
  /** The text without its ellipsis, if it was cut. */
  stem?: string;
  author: string;
}

function entryOf(found: Found): Entry {
  const text = squeezed(found.review.text);
  const stem = cut.test(text) ? text.replace(cut, '') : '';
  return { ...found, text, author: squeezed(found.review.author), ...(stem.length >= sharedStart && { stem }) };
}

const compatible = <T>(a: T | undefined, b: T | undefined): boolean => !a || !b || a === b;

/** Whether two reviews of different lists are one: same id, or the same text (one may be cut) and nothing that tells them apart. */
function isSame(a: Entry, b: Entry): boolean {
  const [x, y] = [a.review, b.review];
  if (x.id && y.id) return x.id === y.id;
  if (!compatible(x.date, y.date) || !compatible(a.author, b.author)) return false;
  if (x.ratingScale === y.ratingScale && !compatible(x.rating, y.rating)) return false;
  if (a.text === b.text) return a.text !== '' || (a.author !== '' && a.author === b.author && x.date === y.date);
  return (a.stem !== undefined && b.text.startsWith(a.stem)) || (b.stem !== undefined && a.text.startsWith(b.stem));
}

/** Both as one: the first keeps what it has, the longer text wins. */
function joined(a: Entry, b: Entry): Entry {
  const longer = b.text.length > a.text.length ? b : a;
  const node = a.node ?? b.node;
  return entryOf({ review: { ...b.review, ...a.review, text: longer.review.text }, ...(node && { node }) });
}

// Pages show at most some hundred reviews; comparing each with each stays cheap below this.
const maxReviews = 500;

/** Lists of one page's reviews as one list without repeats across lists; equals within one list stay separate, save for one id. */
export function mergeLists(lists: readonly (readonly Found[])[]): Found[] {
  const all: Entry[] = [];
  for (const list of lists) {
    const taken = new Set<number>();
    const end = all.length;
    for (const found of list) {
      const entry = entryOf(found);
      const { id } = found.review;
      const at = all.findIndex((other, index) =>
        index < end && !taken.has(index) ? isSame(other, entry) : id !== undefined && other.review.id === id,
      );
      const other = all[at];
      if (other) {
        all[at] = joined(other, entry);
        taken.add(at);
      } else if (all.length < maxReviews) all.push(entry);
    }
  }
  return all.map(({ review, node }) => ({ review, ...(node && { node }) }));
}
