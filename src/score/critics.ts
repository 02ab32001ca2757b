import type { Quote } from 'src/domain/assessment';
import type { ReviewFacts } from 'src/trust/facts';

// As many as a reader takes in (the type's own promise: at most a dozen).
const MOST_QUOTES = 12;

const rank = { mid: 0, bad: 1, good: 2 } as const;

/** Mid reviews first, then negative ones, newest first in each: what to read before buying. */
export function criticsOf(reviews: readonly ReviewFacts[]): Quote[] {
  const critics: Critic[] = [];
  for (const facts of reviews) {
    const { kind, vote, key, review } = facts;
    if (kind !== 'usable' || !vote || vote.class === 'good') continue;
    critics.push({ key, class: vote.class, date: review.date, facts });
  }
  return critics.sort(newestCriticsFirst).slice(0, MOST_QUOTES).map(quoteOf);
}

/** What quotes are sorted by. */
interface Order extends Pick<Quote, 'key' | 'class'> {
  date?: string | undefined;
}

interface Critic extends Order {
  facts: ReviewFacts;
}

function quoteOf({ key, class: name, facts: { vote, review, said } }: Critic): Quote {
  const byWords = vote?.classFrom === 'text';
  return {
    key,
    class: name,
    ...(byWords ? { byWords: true } : {}),
    text: byWords && said?.before ? (review.followUp?.text ?? review.text) : review.text,
    ...(review.author === undefined ? {} : { author: review.author }),
    ...(review.date === undefined ? {} : { date: review.date }),
    ...(review.variant === undefined ? {} : { variant: review.variant }),
  };
}

/** Orders quotes as {@link criticsOf} gives them. */
function newestCriticsFirst(a: Order, b: Order): number {
  const byClass = rank[a.class] - rank[b.class];
  if (byClass !== 0) return byClass;
  const [dateA, dateB] = [a.date ?? '', b.date ?? ''];
  if (dateA !== dateB) return dateA < dateB ? 1 : -1;
  return a.key < b.key ? -1 : 1;
}

/** The first dozen of several items' quotes. */
export const joinCritics = (lists: readonly Quote[][]): Quote[] =>
  lists.flat().sort(newestCriticsFirst).slice(0, MOST_QUOTES);
