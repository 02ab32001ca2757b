import { type AspectId, aspectIds } from 'src/domain/aspects';
import type { ReviewAssessment } from 'src/domain/assessment';
import type { ReviewFacts } from 'src/trust/facts';

type Row = ReviewAssessment['aspects'][number];

// As many spans as a reader takes in beside one bar.
const MOST_QUOTES = 3;

const order = { negative: 0, mid: 1, positive: 2 } as const;

interface Span {
  label: keyof typeof order;
  quote: string;
  date: string;
  key: string;
}

const newestCriticsFirst = (a: Span, b: Span): number => {
  if (a.label !== b.label) return order[a.label] - order[b.label];
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return a.key < b.key ? -1 : 1;
};

/** How often an aspect is spoken of, and the first quotes of all, each once by its most critical and newest review. */
interface Spoken extends Record<Span['label'], number> {
  first: Span[];
}

/** Whether the first are full and one of this label and day comes after them all, whatever it says: so it is with nearly all of thousands. */
function comesLater(first: readonly Span[], label: Span['label'], date: string): boolean {
  const last = first[MOST_QUOTES - 1];
  if (!last) return false;
  return last.label === label ? last.date > date : order[last.label] < order[label];
}

/** Puts a quote in its place among the first, if it has one there. */
function enter(first: Span[], span: Span): void {
  const last = first.at(-1);
  if (last && first.length === MOST_QUOTES && newestCriticsFirst(span, last) > 0) return;
  const same = first.findIndex(({ quote }) => quote === span.quote);
  const known = first[same];
  if (known && newestCriticsFirst(span, known) > 0) return;
  if (known) first.splice(same, 1);
  const place = first.findIndex((one) => newestCriticsFirst(span, one) < 0);
  first.splice(place < 0 ? first.length : place, 0, span);
  if (first.length > MOST_QUOTES) first.pop();
}

/** What of a review is asked here. */
interface Speaker extends Pick<ReviewFacts, 'kind' | 'said'> {
  key: string;
  review: Pick<ReviewFacts['review'], 'date'>;
}

/** What usable reviews speak of, each review once an aspect, with the words of the most critical and newest ones. */
export function aspectsIn(facts: readonly Speaker[]): Row[] {
  const spoken = new Map<AspectId, Spoken>();
  for (const { kind, said, review, key } of facts) {
    if (kind !== 'usable' || !said) continue;
    for (const { aspect, label, quote } of said.aspects) {
      if (label === 'unsure') continue;
      let row = spoken.get(aspect);
      if (!row) {
        row = { negative: 0, mid: 0, positive: 0, first: [] };
        spoken.set(aspect, row);
      }
      row[label]++;
      const date = review.date ?? '';
      if (!comesLater(row.first, label, date)) enter(row.first, { label, quote, date, key });
    }
  }
  return aspectIds.flatMap((aspect) => {
    const row = spoken.get(aspect);
    if (!row) return [];
    const { negative, mid, positive, first } = row;
    return [{ aspect, negative, mid, positive, quotes: first.map(({ quote }) => quote) }];
  });
}

/** Several items' aspects as one. */
export function joinAspects(lists: readonly (readonly Row[])[]): Row[] {
  const rows = lists.flat();
  return aspectIds.flatMap((aspect) => {
    const own = rows.filter((row) => row.aspect === aspect);
    if (own.length === 0) return [];
    const sum = (value: (row: Row) => number) => own.reduce((total, row) => total + value(row), 0);
    return [
      {
        aspect,
        negative: sum((row) => row.negative),
        mid: sum((row) => row.mid),
        positive: sum((row) => row.positive),
        quotes: [...new Set(own.flatMap(({ quotes }) => quotes))].slice(0, MOST_QUOTES),
      },
    ];
  });
}
