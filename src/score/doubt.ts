import type { ExplanationStep, Finding } from 'src/domain/assessment';
import { weightByEvidence } from 'src/trust/credibility';
import type { ReviewFacts } from 'src/trust/facts';
import type { Examination } from './integrity';
import { step } from './step';

// A test that was not made leaves everything open; one that fails is as bad as that, and a warning half as bad.
const OPEN: Record<Finding['verdict'], number> = { 'not-tested': 1, fail: 1, warn: 0.5, pass: 0 };
// With a quarter of the reviews discounted by one test, that test has spoken as loudly as by failing.
const LOUD = 0.25;

/** How many reviews one signal's evidence takes out of the sum, alone. */
function lostBy(signal: string, facts: readonly ReviewFacts[], evidence: Examination['evidence']): number {
  const parts: number[] = [];
  for (const one of facts) {
    const reasons = evidence.get(one.key)?.filter(({ id }) => id === signal) ?? [];
    if (one.kind === 'usable' && reasons.length > 0) parts.push(1 - weightByEvidence(one, reasons, 'default'));
  }
  return parts.sort((a, b) => a - b).reduce((sum, one) => sum + one, 0);
}

/**
 * How far a set of reviews is in doubt, 0–1: over all tests the mean of what each leaves open. It widens the rating's interval. A test
 * that was not made counts as much as one that failed, so losing data never makes a rating look surer.
 */
export function doubtOf({ facts, evidence, findings }: Examination): { doubt: number; steps: ExplanationStep[] } {
  const doubted = facts.filter(({ key }) => evidence.has(key));
  const usable = facts.filter(({ kind }) => kind === 'usable').length;
  const open = findings.map(({ signal, verdict }): [string, number] => {
    const lost = verdict === 'not-tested' || usable === 0 ? 0 : lostBy(signal, doubted, evidence) / usable;
    return [`open.${signal.replaceAll('-', '_')}`, Math.max(OPEN[verdict], Math.min(1, lost / LOUD))];
  });
  const some = open.filter(([, value]) => value > 0);
  const tests = findings.length;
  const doubt = some.reduce((sum, [, value]) => sum + value, 0) / tests;
  const formula = some.length === 0 ? '0 / tests' : `(${some.map(([name]) => name).join(' + ')}) / tests`;
  return { doubt, steps: [step('doubt', formula, { tests, ...Object.fromEntries(some) }, doubt)] };
}
