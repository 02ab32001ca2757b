import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { NoData, readData } from './dataset';
import type { Sentence } from './sentence';

/** A real review that a reader labelled. */
export interface LabelledReview extends Sentence {
  /** `goods` for those of half 2 that have no word for people or the after-sales. */
  of?: 'goods';
}

/** What a reader took from a review of the data sets, whose text is not kept here. */
interface Labelled extends Omit<LabelledReview, 'text'> {
  /** See `printOf`. */
  print: string;
}

/** The data sets the reviews are of; those of half 2 are of other sets than those of half 1. */
const sets: Readonly<Record<number, readonly string[]>> = {
  1: ['os10.train', 'taobao-shop.dev', 'tmall-item.dev'],
  2: ['os10.dev', 'jd-shoes.dev'],
};

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** By what a review is known again: SHA-256 of its text with runs of space as one, the first 12 hexadecimal digits. */
export const printOf = (text: string): string => createHash('sha256').update(plain(text)).digest('hex').slice(0, 12);

/** Real reviews of one half (2 is held back) with what a reader took from them. Throws NoData where a set or a review is missing. */
export function readLabelled(directory: string, half: number): LabelledReview[] {
  const file = new URL('../../../test/fixtures/language/real-reviews.jsonl', import.meta.url);
  const texts = new Map<string, string>();
  for (const name of sets[half] ?? [])
    for (const { text } of readData(directory, name).rows) texts.set(printOf(text), plain(text));
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Labelled)
    .filter((one) => one.half === half)
    .map(({ print, ...labelled }) => {
      const text = texts.get(print);
      if (text === undefined) throw new NoData(`no review ${print} at ${directory}`);
      return { ...labelled, text };
    });
}
