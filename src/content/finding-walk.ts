import type { Finding } from 'src/domain/assessment';
import type { ReviewKey } from 'src/domain/site';

/** Findings that speak against the reviews first; those that found nothing have no reviews to show. */
const rank = { fail: 0, warn: 1 } as const;
type Telling = keyof typeof rank;

const tells = (finding: Finding): finding is Finding & { verdict: Telling } =>
  finding.verdict in rank && finding.reviews.length > 0;

/** Goes from finding to finding, the weightiest first, and round again. */
export class FindingWalk {
  private last: string | undefined;

  /** The reviews behind the finding after the one shown last; `undefined` where nothing unusual was found. */
  next(findings: readonly Finding[]): readonly ReviewKey[] | undefined {
    const telling = findings.filter(tells).sort((a, b) => rank[a.verdict] - rank[b.verdict]);
    const at = telling.findIndex(({ signal }) => signal === this.last);
    const found = telling[(at + 1) % telling.length];
    this.last = found?.signal;
    return found?.reviews;
  }
}
