import type { Sentence } from './assessment';

/** A sentence by its id under `sentences.` in the locales. The values are written in the reader's language by whoever shows it. */
export const sentence = (id: string, values?: Record<string, string | number>): Sentence =>
  values === undefined ? { id } : { id, values };
