/** What is left of a sight once everything up to an instant was erased; who still has older parts of it forgets them. */
import type { FileItem, FileStore } from 'src/export/records';
import type { SharedReview } from './change';

const later = (one: string, other: string): string => (one > other ? one : other);

/** The fields that were seen after an instant. */
function fieldsAfter(facts: object, times: Record<string, string | undefined>, otherwise: string, until: string) {
  const left = Object.entries(facts).filter(([field]) => (times[field] ?? otherwise) > until);
  return {
    facts: Object.fromEntries(left),
    times: Object.fromEntries(left.flatMap(([field]) => (times[field] ? [[field, times[field]]] : []))),
  };
}

/** A store that was seen again after it was erased. */
export function storeAfter(store: FileStore, until: string): FileStore {
  if (until === '') return store;
  const { facts, times } = fieldsAfter(store.facts, store.factsReadAt, store.lastSeen, until);
  const { comments: all, ...rest } = store;
  const comments = (all ?? []).filter(({ lastSeen }) => lastSeen > until);
  return {
    ...rest,
    facts: facts as FileStore['facts'],
    factsReadAt: times as FileStore['factsReadAt'],
    scores: store.scores.filter(({ readAt }) => readAt > until),
    ...(comments.length > 0 && { comments }),
    firstSeen: later(store.firstSeen, until),
  };
}

/** An item that was seen again. */
export function itemAfter(item: FileItem, until: string): FileItem {
  if (until === '') return item;
  const { facts, times } = fieldsAfter(item.facts, item.factsReadAt, item.readAt, until);
  const { reviewsReadAt, ...rest } = item;
  return {
    ...rest,
    facts: facts as FileItem['facts'],
    factsReadAt: times as FileItem['factsReadAt'],
    samples: item.samples.filter(({ readAt }) => readAt > until),
    firstSeen: later(item.firstSeen, until),
    ...(reviewsReadAt !== undefined && reviewsReadAt > until && { reviewsReadAt }),
  };
}

/** A review that was seen again. Its first text stays: it is what the review is known by. */
export function reviewAfter(review: SharedReview, until: string): SharedReview {
  if (until === '') return review;
  const { seenAt = {}, ...rest } = review;
  const { facts, times } = fieldsAfter(review.review, { ...seenAt, text: undefined }, review.lastSeen, until);
  if (seenAt.text) times.text = seenAt.text;
  return {
    ...rest,
    review: facts as unknown as SharedReview['review'],
    firstSeen: later(review.firstSeen, until),
    ...(Object.keys(times).length > 0 && { seenAt: times as Record<string, string> }),
  };
}
