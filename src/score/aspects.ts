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

/** What usable reviews speak of, each review once an aspect, with the words of the most critical and newest ones. */
export function aspectsIn(facts: readonly ReviewFacts[]): Row[] {
  const spans = new Map<AspectId, Span[]>();
  for (const { kind, said, review, key } of facts) {
    if (kind !== 'usable') continue;
    for (const { aspect, label, quote } of said?.aspects ?? []) {
      if (label === 'unsure') continue;
      const list = spans.get(aspect) ?? [];
      list.push({ label, quote, date: review.date ?? '', key });
      spans.set(aspect, list);
    }
  }
  return aspectIds.flatMap((aspect) => {
    const list = spans.get(aspect);
    if (!list) return [];
    const count = (label: Span['label']) => list.filter((one) => one.label === label).length;
    const quotes = [...new Set(list.sort(newestCriticsFirst).map(({ quote }) => quote))].slice(0, MOST_QUOTES);
    return [{ aspect, negative: count('negative'), mid: count('mid'), positive: count('positive'), quotes }];
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
