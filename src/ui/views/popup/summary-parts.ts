import { staleParts } from 'src/domain/stale';
import type { PageState, Summary } from 'src/domain/summary';
import type { ProgressProps } from '../../components/progress';
import { atLeast } from '../../format/numbers';
import type { Services } from '../../services/services';

/** Room for a drawing inside a section: the popup's 380 px less the section's padding on both sides. */
export const viewWidth = 348;

/** How far the reading behind a Summary has come, for the item the page is about or for the store. */
export function progressOf(summary: Summary, { itemKey }: Pick<PageState, 'itemKey'>): ProgressProps {
  const { coverage } = summary.items.find(({ key }) => key === itemKey) ?? summary.pooled;
  const { read, usable, total, totalAtLeast } = coverage;
  return { read, usable, total: total ?? (totalAtLeast === undefined ? undefined : atLeast(totalAtLeast)) };
}

/** Scores older than 7 days, reviews older than 30 and answers by another method are shown as old (DOMAIN, section 3). */
export const isStale = (summary: Summary, services: Pick<Services, 'now' | 'methodVersion'>): boolean =>
  staleParts(summary, { now: services.now(), methodVersion: services.methodVersion }).length > 0;
