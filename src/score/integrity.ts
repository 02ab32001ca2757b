import type { ExplanationStep, Finding, ReviewAssessment } from 'src/domain/assessment';
import { step } from './step';

/**
 * How far the reviews can be trusted. With most tests not there yet nothing can be called reliable: copies can speak against a set of
 * reviews, their absence cannot speak for it. Default ballots are the platform's doing and are left out of the rating anyway.
 */
export function integrityOf(findings: readonly Finding[]): {
  integrity: ReviewAssessment['integrity'];
  steps: ExplanationStep[];
} {
  const copies = findings.find(({ signal }) => signal === 'near-duplicates');
  if (!copies || (copies.verdict !== 'warn' && copies.verdict !== 'fail')) {
    return { integrity: { verdict: 'cannot-tell' }, steps: [] };
  }
  const { copied = 0, texts = 1 } = copies.numbers;
  const value = (100 * (texts - copied)) / texts;
  return {
    integrity: { value, verdict: copies.verdict === 'fail' ? 'unreliable' : 'mixed' },
    steps: [step('integrity', '100*(texts - copied) / texts', { texts, copied }, value)],
  };
}
