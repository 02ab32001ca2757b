import type { Verdict } from 'src/domain/assessment';
import type { Outcome } from './signal';

// An honest shop shows any warning at most this often, all its signals taken together (issue: at most a tenth).
const WARN_LEVEL = 0.1;
// An honest shop fails any signal at most this often.
const FAIL_LEVEL = 0.01;

/**
 * The verdicts after the control over all signals of one shop (Holm 1979): with twenty tests some look unusual at any honest shop, so
 * each must be unusual even among so many. A fail that only holds as a warning becomes one, a warning that does not hold a pass.
 */
export function controlled(outcomes: readonly Outcome[]): Verdict[] {
  const tested = outcomes
    .flatMap(({ p, verdict }, index) => (p === undefined || verdict === 'not-tested' ? [] : [{ p, index }]))
    .sort((a, b) => a.p - b.p || a.index - b.index);
  const adjusted = new Map<number, number>();
  let highest = 0;
  tested.forEach(({ p, index }, rank) => {
    highest = Math.max(highest, Math.min(1, p * (tested.length - rank)));
    adjusted.set(index, highest);
  });
  return outcomes.map(({ verdict }, index) => lowered(verdict, adjusted.get(index)));
}

function lowered(verdict: Verdict, p: number | undefined): Verdict {
  if (p === undefined || (verdict !== 'warn' && verdict !== 'fail')) return verdict;
  if (verdict === 'fail' && p <= FAIL_LEVEL) return 'fail';
  return p <= WARN_LEVEL ? 'warn' : 'pass';
}
