import type { ReviewClass } from 'src/domain/reading';

/**
 * What the reviews of honest shops weigh on average, by class: even there some are short, alike or at odds with their stars. Where few
 * reviews of a class were read, the class counts for this share of the page's total. Measured on whole products of genuine reviews,
 * each counting the same: `npx tsx test/tools/reference-share.ts`.
 */
export const referenceShare: Readonly<Record<ReviewClass, number>> = { good: 0.91, mid: 0.95, bad: 0.9 };

/** Variance of a single review's weight around that share, from the same products: most weigh one, a few next to nothing. */
export const SINGLE_VARIANCE = 0.055;

/**
 * Variance of the mean weight of reviews of one kind around that of all: what was read may be the longest third and the rest of another
 * kind, however many were read (.06 among good and bad reviews; products differ by .04). From the same products.
 */
export const KIND_VARIANCE = 0.06 ** 2;
