import { remembered } from '../../extract/remembered';

/** What of a review's element its class and tag names point at. */
export interface Marks {
  dates: Element[];
  votes: Element[];
  /** A badge for a verified purchase. */
  badge?: Element;
  heading?: Element;
}

const namesOf = remembered((classes) => ({
  date: /date|time/iu.test(classes),
  vote: /helpful|feedback|useful|vote/iu.test(classes),
  badge: /verified/iu.test(classes) && !/unverified|not-verified/iu.test(classes),
  heading: /review[-_]?title/iu.test(classes),
}));

// No review has more; one that claims to is out to cost us time.
const maxElements = 5_000;

/** Sorts a review's elements in one pass: many times cheaper than a look-up regardless of case for each kind. */
export function marksIn(review: Element): Marks {
  const marks: Marks = { dates: [], votes: [] };
  const elements = review.querySelectorAll('*');
  for (let i = 0; i < elements.length && i < maxElements; i++) {
    const element = elements[i] as Element;
    const tag = element.localName;
    const names = namesOf(element.getAttribute('class') ?? '');
    if (names.date || tag === 'time') marks.dates.push(element);
    if (names.vote) marks.votes.push(element);
    if (names.badge) marks.badge ??= element;
    if (names.heading || /^h[2-6]$/u.test(tag)) marks.heading ??= element;
  }
  return marks;
}
