import type { CommentEvidence } from './evidence';
import { hash53 } from './identity';
import type { AfterSalesComment } from './reading';

/** Characters of one comment: the longest of the 40 on saved pages has 113. */
export const longestComment = 2000;
/** Comments kept of one store: ten pages of twenty, more than anybody turns, and with all of them a store's record stays a few dozen kilobytes. */
export const mostComments = 200;

/** Who wrote what, when and on which case: the same words by the same masked name in the same minute are one comment. */
export const commentKey = ({ author, date, dateText, request, hours, text }: AfterSalesComment): string =>
  hash53([author, dateText ?? date, request, hours, text].join('\u0001'));

/** The comments of one reading in the form they are kept in. */
export const commentEvidence = (comments: readonly AfterSalesComment[], readAt: string): CommentEvidence[] =>
  comments.map((comment) => ({ key: commentKey(comment), comment, firstSeen: readAt, lastSeen: readAt }));

const earlier = (one: string, other: string): string => (one < other ? one : other);
const later = (one: string, other: string): string => (one > other ? one : other);

const newestFirst = (a: CommentEvidence, b: CommentEvidence): number => {
  const [one, other] = [a.comment.date ?? a.firstSeen, b.comment.date ?? b.firstSeen];
  if (one !== other) return one < other ? 1 : -1;
  return a.key < b.key ? -1 : 1;
};

/** Two lists of one store's comments as one: each once, seen from its first to its last sight, the newest {@link mostComments}. */
export function mergeComments(
  before: readonly CommentEvidence[] = [],
  after: readonly CommentEvidence[] = [],
): CommentEvidence[] {
  const byKey = new Map<string, CommentEvidence>();
  for (const one of [...before, ...after]) {
    const known = byKey.get(one.key) ?? one;
    byKey.set(one.key, {
      ...known,
      firstSeen: earlier(known.firstSeen, one.firstSeen),
      lastSeen: later(known.lastSeen, one.lastSeen),
    });
  }
  return [...byKey.values()].sort(newestFirst).slice(0, mostComments);
}
