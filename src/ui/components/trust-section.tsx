import type { Finding, ReviewAssessment } from 'src/domain/assessment';
import { t } from '../format/say';
import { CoverageBar } from './coverage-bar';
import { FindingRow } from './finding-row';
import { IntegrityMark } from './integrity-mark';
import { Section } from './section';

interface TrustSectionProps {
  reviews: ReviewAssessment;
  onJump?: ((keys: Finding['reviews']) => void) | undefined;
}

const order = { fail: 0, warn: 1, pass: 2, 'not-tested': 3 } as const;

/** How far these reviews can be trusted: what was read, then the tests; what speaks against comes first, what was not tested is folded. */
export function TrustSection({ reviews, onJump }: TrustSectionProps) {
  const { coverage, integrity, findings } = reviews;
  if (coverage.read === 0 && findings.length === 0) return null;
  const sorted = [...findings].sort((a, b) => order[a.verdict] - order[b.verdict]);
  const tested = sorted.filter(({ verdict }) => verdict !== 'not-tested');
  const untested = sorted.filter(({ verdict }) => verdict === 'not-tested');
  const row = (finding: Finding) => <FindingRow key={finding.signal} finding={finding} onJump={onJump} />;
  return (
    <Section title={t('panel.trust.title')} aside={<IntegrityMark integrity={integrity} />}>
      <CoverageBar coverage={coverage} />
      {tested.length > 0 && <ul class="findings">{tested.map(row)}</ul>}
      {untested.length > 0 && (
        <details class="untested">
          <summary>{t('panel.trust.untested', { n: untested.length })}</summary>
          <ul class="findings">{untested.map(row)}</ul>
        </details>
      )}
    </Section>
  );
}
