import type { StalePart, Summary } from './summary';

const dayMs = 86_400_000;
/** Scores older than this, and reviews last seen longer ago, are shown as old (DOMAIN, section 3), in days. */
const freshDays = { scores: 7, reviews: 30 };

/** Which parts of a Summary are out of date at a moment: its scores, its reviews, or the method it was made by. */
export function staleParts(
  summary: Pick<Summary, 'scoresReadAt' | 'reviewsReadAt' | 'methodVersion'>,
  at: { now: Date; methodVersion: string },
): StalePart[] {
  const older = (iso: string | undefined, days: number): boolean =>
    iso !== undefined && at.now.getTime() - Date.parse(iso) > days * dayMs;
  return [
    ...(older(summary.scoresReadAt, freshDays.scores) ? (['scores'] as const) : []),
    ...(older(summary.reviewsReadAt, freshDays.reviews) ? (['reviews'] as const) : []),
    ...(summary.methodVersion === at.methodVersion ? [] : (['method'] as const)),
  ];
}
