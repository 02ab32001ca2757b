import { readdirSync, readFileSync } from 'node:fs';
import type { Review } from 'src/domain/reading';
import { NoData, readData } from 'src/language/training/dataset';

/** One review of a set, with what a person said of it. */
export interface Row {
  set: 'own' | 'jd';
  product: string;
  /** `genuine`; `padded` and `off-topic` are set aside by whoever labelled the shared set. */
  tag: 'genuine' | 'padded' | 'off-topic';
  review: Review & { date: string; rating: number };
}

const folder = new URL('../../fixtures/reviews/genuine/', import.meta.url);

interface OwnLine {
  text: string;
  stars: number;
  date: string;
  author: string;
  variant?: string;
  followUp?: { text: string; days: number };
}

/** The reviews of our own invention: one file per product, in the order in which its page would list them. */
export function ownRows(): Row[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) =>
      readFileSync(new URL(file, folder), 'utf8')
        .trim()
        .split('\n')
        .map((line): Row => {
          const { stars, ...review } = JSON.parse(line) as OwnLine;
          const product = file.replace('.jsonl', '');
          return { set: 'own', product, tag: 'genuine', review: { ...review, rating: stars, ratingScale: 5 } };
        }),
    );
}

// Stars of the shared set come from its tags: a person read each review as praise, as mixed or as blame.
const starsByTag: Record<string, number> = { positive: 5, mid: 3, negative: 1, padded: 5, 'off-topic': 5 };

/** Nicknames as JD shows them: the set holds hashes of masked names, which meet as often as masks do. */
const masked = (hash: string): string => {
  const letter = (from: number) => (Number.parseInt(hash.slice(from, from + 2), 16) % 36).toString(36);
  return `${letter(0)}***${letter(2)}`;
};

type SharedRow = { product: string; author: string; date?: string; label: string; text: string };

function sharedRow({ product, author, date, label, text }: SharedRow): Row[] {
  // A few rows have no date; a page that dates its reviews dates all of them.
  if (!date) return [];
  const tag = label === 'padded' || label === 'off-topic' ? label : 'genuine';
  const rating = starsByTag[label] ?? 5;
  const review = { text, date: date.slice(0, 10), author: masked(author), rating, ratingScale: 5 };
  return [{ set: 'jd', product, tag, review }];
}

/** The shared JD shoe reviews in the order of their pages; none where the data are not there. */
export function sharedRows(directory: string): Row[] {
  try {
    return readData(directory, 'jd-shoes.dev').rows.flatMap((row) => sharedRow(row as unknown as SharedRow));
  } catch (error) {
    if (error instanceof NoData) return [];
    throw error;
  }
}

/** Rows by product, in the order met. */
export function byProduct(rows: readonly Row[]): Map<string, Row[]> {
  const products = new Map<string, Row[]>();
  for (const row of rows) {
    const known = products.get(row.product);
    if (known) known.push(row);
    else products.set(row.product, [row]);
  }
  return products;
}

export const isGenuine = ({ tag }: Row): boolean => tag === 'genuine';
