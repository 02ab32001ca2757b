import type { ReviewClass } from 'src/domain/reading';

/**
 * What the reviews of honest shops weigh on average, by class: even there some are short, alike or at odds with their stars. Where few
 * reviews of a class were read, the class counts for this share of the page's total. Measured on whole products of genuine reviews,
 * each counting the same: `npx tsx test/tools/reference-share.ts`.
 */
export const referenceShare: Readonly<Record<ReviewClass, number>> = { good: 0.91, mid: 0.93, bad: 0.92 };

/** Variance of a single review's weight around that share, from the same products: most weigh one, a few next to nothing. */
export const SINGLE_VARIANCE = 0.055;

/**
 * Variance of the mean weight between products, and between the long and the short reviews of one: what was read may be of the one kind
 * and the rest of the other, however many were read. From the same products.
 */
export const KIND_VARIANCE = 0.05 ** 2;
