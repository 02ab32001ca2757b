import type { ExplanationStep, Finding } from 'src/domain/assessment';
import { weightByEvidence } from 'src/trust/credibility';
import type { Held } from './held';
import type { Examination } from './integrity';
import { BALLOTS } from './sample';
import { step } from './step';

// A test that was not made leaves everything open; one that fails is as bad as that, and a warning half as bad.
const OPEN: Record<Finding['verdict'], number> = { 'not-tested': 1, fail: 1, warn: 0.5, pass: 0 };
// With a quarter of the reviews discounted by one test, that test has spoken as loudly as by failing.
const LOUD = 0.25;

/** Signal → how many reviews its evidence takes out of the sum, alone. */
function lostBySignal(held: Held): Map<string, number> {
  const parts = new Map<string, number[]>();
  for (const one of held.reviews) {
    if (one.kind !== 'usable') continue;
    for (const reason of held.against(one)) {
      const lost = 1 - weightByEvidence(one, [reason], 'default');
      const known = parts.get(reason.id);
      if (known) known.push(lost);
      else parts.set(reason.id, [lost]);
    }
  }
  // Sorted, so that no order shows in the last digit.
  const sum = (list: number[]) =>
    Float64Array.from(list)
      .sort()
      .reduce((total, one) => total + one, 0);
  return new Map([...parts].map(([signal, list]) => [signal, sum(list)]));
}

/**
 * How far a set of reviews is in doubt, 0–1: over all tests the mean of what each leaves open. It widens the rating's interval. A test
 * that was not made counts as much as one that failed, so losing data never makes a rating look surer.
 */
export function doubtOf(examination: Examination): { doubt: number; steps: ExplanationStep[] } {
  const { facts, findings } = examination;
  const lostBy = lostBySignal(examination.held);
  const usable = facts.filter(({ kind }) => kind === 'usable').length;
  const open = findings.map(({ signal, verdict }): [string, number] => {
    const lost = usable === 0 ? 0 : (lostBy.get(signal) ?? 0) / usable;
    // That many fives have no voter is no doubt about those that have one.
    const left = signal === BALLOTS && verdict === 'warn' ? 0 : OPEN[verdict];
    return [`open.${signal.replaceAll('-', '_')}`, Math.max(left, Math.min(1, lost / LOUD))];
  });
  const some = open.filter(([, value]) => value > 0);
  const tests = findings.length;
  const doubt = some.reduce((sum, [, value]) => sum + value, 0) / tests;
  const formula = some.length === 0 ? '0 / tests' : `(${some.map(([name]) => name).join(' + ')}) / tests`;
  return { doubt, steps: [step('doubt', formula, { tests, ...Object.fromEntries(some) }, doubt)] };
}
