import type { PageState, Summary } from 'src/domain/summary';
import type { ProgressProps } from '../../components/progress';
import { atLeast } from '../../format/numbers';

/** Room for a drawing inside a section: the popup's 380 px less the section's padding on both sides. */
export const viewWidth = 348;

/** How far the reading behind a Summary has come, for the item the page is about or for the store. */
export function progressOf(summary: Summary, { itemKey }: Pick<PageState, 'itemKey'>): ProgressProps {
  const { coverage } = summary.items.find(({ key }) => key === itemKey) ?? summary.pooled;
  const { read, usable, total, totalAtLeast } = coverage;
  return { read, usable, total: total ?? (totalAtLeast === undefined ? undefined : atLeast(totalAtLeast)) };
}

const dayMs = 86_400_000;

/** Scores older than 7 days and reviews older than 30 are shown as old (DOMAIN, section 3). */
export function isStale({ scoresReadAt, reviewsReadAt }: Summary, now: Date): boolean {
  const older = (iso: string | undefined, days: number): boolean =>
    iso !== undefined && now.getTime() - Date.parse(iso) > days * dayMs;
  return older(scoresReadAt, 7) || older(reviewsReadAt, 30);
}
