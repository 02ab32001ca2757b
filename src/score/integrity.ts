import type { ExplanationStep, Finding, IntegrityVerdict, ReviewAssessment } from 'src/domain/assessment';
import { familyOf } from 'src/trust';
import { type Reason, weightByEvidence } from 'src/trust/credibility';
import type { ReviewFacts } from 'src/trust/facts';
import type { Family } from 'src/trust/signal';
import { FEWEST_USABLE } from './confidence';
import type { Held } from './held';
import { step } from './step';

/** What the reviews of an item or a store, and all that was found about them, come to. */
export interface Examination {
  facts: readonly ReviewFacts[];
  /** What is held against the reviews. */
  held: Held;
  findings: readonly Finding[];
}

// What a set's standing keeps after a warning, and after a fail: a warning is a reason to look, a fail one to discount. Editorial, like
// the priors; the share of the reviews that is not believed speaks for itself beside them.
const KEEPS = { warn: 0.9, fail: 0.7 } as const;
// How much of the whole rests on when reviews came and on who wrote them. That part is lost where it cannot be tested, and never more
// than that part where it can: so taking dates or names away never makes reviews look better.
const PARTS = { time: 0.25, author: 0.1 } as const;
// Default ballots are the platform's doing and are left out of the rating anyway: they say nothing of the reviews that were written.
const BALLOTS = 'default-ballots';
const PURCHASE_MARKS = 'unverified-share';
// Under half of it left, more speaks against a set of reviews than for it.
const UNRELIABLE = 50;
// With a fifth of the reviews not believed nothing can be called reliable, whatever no single test says.
const BELIEVED = 0.8;
// A page of which at least half of the reviews carry a name shows who wrote them, masked or not.
const HALF = 0.5;

const textual: readonly Family[] = ['copy', 'wording'];

/** Sum of the usable reviews' weights by the evidence of some families; sorted, so that no order shows in the last digit. */
function massBy({ usable, held }: { usable: number; held: Held }, families: readonly string[]): number {
  const parts: number[] = [];
  for (const one of held.reviews) {
    if (one.kind !== 'usable') continue;
    const all = held.against(one);
    const isAsked = ({ family }: Reason): boolean => families.includes(family);
    const reasons = all.every(isAsked) ? all : all.filter(isAsked);
    if (reasons.length > 0) parts.push(weightByEvidence(one, reasons, 'default'));
  }
  const whole = usable - parts.length;
  return (
    Float64Array.from(parts)
      .sort()
      .reduce((sum, one) => sum + one, 0) + whole
  );
}

/** What warnings and fails leave of a set's standing, as a product written out. */
function standingOf(id: string, findings: readonly Finding[]): ExplanationStep {
  const kept = findings.flatMap(({ signal, verdict }): [string, number][] =>
    verdict === 'warn' || verdict === 'fail' ? [[`keeps.${signal.replaceAll('-', '_')}`, KEEPS[verdict]]] : [],
  );
  const result = kept.reduce((product, [, keeps]) => product * keeps, 1);
  return step(id, kept.length === 0 ? '1' : kept.map(([name]) => name).join('*'), Object.fromEntries(kept), result);
}

/** What a family that a page may lack leaves of the whole. */
function partOf(
  family: 'time' | 'author',
  tested: boolean,
  ratio: number,
  standing: ExplanationStep,
): ExplanationStep[] {
  const part = PARTS[family];
  if (!tested) return [step(family, '1 - part', { part }, 1 - part)];
  const inputs = { part, [`left.${family}`]: ratio, [standing.id]: standing.result };
  return [
    standing,
    step(family, `max(1 - part, left.${family}*${standing.id})`, inputs, Math.max(1 - part, ratio * standing.result)),
  ];
}

const showsNames = (facts: readonly ReviewFacts[]): boolean =>
  facts.filter(({ review }) => review.author !== undefined || review.anonymous).length >= HALF * facts.length;

/**
 * How far the reviews can be trusted: what share of the written ones is believed (copies are not), times what the findings leave of
 * their standing. Reliable only where copies, wording, times and writers could be tested and nothing stands out; 'cannot-tell' where too
 * little could be, and nothing did.
 */
export function integrityOf(examination: Examination): {
  integrity: ReviewAssessment['integrity'];
  steps: ExplanationStep[];
} {
  const { facts } = examination;
  const usable = facts.filter(({ kind }) => kind === 'usable').length;
  const copies = facts.filter(({ kind }) => kind === 'copy').length;
  if (usable < FEWEST_USABLE && copies < FEWEST_USABLE) return { integrity: { verdict: 'cannot-tell' }, steps: [] };
  const findings = examination.findings.filter(({ signal }) => signal !== BALLOTS);
  const ofFamily = (...families: Family[]) => findings.filter(({ signal }) => families.includes(familyOf(signal)));
  const tested = (family: Family) => ofFamily(family).some(({ verdict }) => verdict !== 'not-tested');
  const [text, timed, all] = [textual, [...textual, 'time'], [...textual, 'time', 'author']].map((families) =>
    massBy({ usable, held: examination.held }, families),
  ) as [number, number, number];
  const believed = text / (usable + copies);
  const standing = standingOf('standing', ofFamily('copy', 'wording'));
  const time = partOf('time', tested('time'), timed / text, standingOf('standing.time', ofFamily('time')));
  const author = partOf('author', tested('author'), all / timed, standingOf('standing.author', ofFamily('author')));
  const parts = { time: time.at(-1)?.result ?? 1, author: author.at(-1)?.result ?? 1 };
  const value = 100 * believed * standing.result * parts.time * parts.author;
  const enough = tested('copy') && tested('wording') && tested('time') && (tested('author') || showsNames(facts));
  const verdict = verdictOf(value, believed, findings, enough);
  if (verdict === 'cannot-tell') return { integrity: { verdict }, steps: [] };
  return {
    integrity: { value, verdict },
    steps: [
      step('believed', 'mass / (usable + copies)', { mass: text, usable, copies }, believed),
      standing,
      step('left.time', 'mass.time / mass', { 'mass.time': timed, mass: text }, timed / text),
      ...time,
      step('left.author', 'mass.all / mass.time', { 'mass.all': all, 'mass.time': timed }, all / timed),
      ...author,
      step('integrity', '100*believed*standing*time*author', { believed, standing: standing.result, ...parts }, value),
    ],
  };
}

/**
 * Only what is said of texts makes reviews unreliable by itself: days and names may be taken away, and a page without them must not look
 * better. For the same reason marks of purchase, which many pages lack, are a finding and part of the value, but never of the verdict.
 */
function verdictOf(value: number, believed: number, findings: readonly Finding[], enough: boolean): IntegrityVerdict {
  const stands = findings.filter(({ signal, verdict }) => signal !== PURCHASE_MARKS && verdict !== 'not-tested');
  const textFails = stands.some(({ signal, verdict }) => verdict === 'fail' && textual.includes(familyOf(signal)));
  if (textFails || value < UNRELIABLE) return 'unreliable';
  if (stands.some(({ verdict }) => verdict !== 'pass') || believed < BELIEVED) return 'mixed';
  return enough ? 'reliable' : 'cannot-tell';
}
