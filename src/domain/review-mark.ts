import type { ReviewWeight } from './assessment';

/** Reviews that one page may ask about in one go: more than are near any window. */
export const mostMarks = 400;

/** What one review on the page counts, from 0 to 1, and why. */
export type ReviewMark = Omit<ReviewWeight, 'key' | 'id'>;
