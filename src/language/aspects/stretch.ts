import { aspectIds } from 'src/domain/aspects';
import { clauseTable } from '../review-tables';
import {
  addHints as addClause,
  spokenBy as clauseOf,
  beginHints as clearHints,
  hintOf as logOddsOf,
  marksOf,
  nextReached as nextAbove,
} from './hint-sums';
import { hinted, OUTCOME_HEAD, outcomes, PRAISE_HEAD } from './hints';
import { Kind } from './vocabulary';

// What comes from another file, or goes to one, a compiler takes for a constant only under a name of this file.
const [addHints, beginHints, hintOf, nextReached, spokenBy] = [addClause, clearHints, logOddsOf, nextAbove, clauseOf];
const { people, afterwards, service } = Kind;
const [outcomeHead, praiseHead] = [OUTCOME_HEAD, PRAISE_HEAD];

/** Letters after which a stretch ends with its clause: longer than nearly all sentences the hints were learned from. */
const LONG = 48;
const MOST_IN_STRETCH = 64;
/**
 * Log odds of an aspect under which a rule that found it is not believed, and above which it is there without a rule. -3 and -.4 were best on
 * writers held back; these give up .01 there for real reviews, where a rule less believed loses right ones and a head sooner believed adds wrong ones.
 */
const UNLIKELY = -3.5;
const LIKELY = 0;
/** The same for the manner after the sale, whose words (踢皮球, 装傻) say more than what stands around them. */
const UNLIKELY_MANNER = -6;

/** By aspect, its head; -1 for one the model has no opinion on. */
const headOf = Int8Array.from(aspectIds, (aspect) => hinted.indexOf(aspect));

/** By head, 1 if what comes of a fault. */
const isOutcome = Uint8Array.from(hinted, (aspect) => Number(outcomes.includes(aspect)));
/** All heads, each with the log odds it has to reach. */
const marks = marksOf(hinted.map((_, head) => [head, LIKELY] as const));

const { froms, tos, starts, ends } = clauseTable;
/** The numbers of its clauses in the table, `count` of them. */
const clauses = new Uint8Array(MOST_IN_STRETCH);
let count = 0;
let length = 0;
/** What the words of all of them do. */
let does = 0;
let isWeighed = false;

/** Begins a stretch: a few clauses of a review that are judged together by the model beside the rules. */
export function beginStretch(): void {
  count = 0;
  length = 0;
  does = 0;
  isWeighed = false;
}

/** Adds the clause with this number, whose words do this. */
export function addToStretch(clause: number, use: number): void {
  clauses[count++] = clause;
  length += (tos[clause] as number) - (froms[clause] as number);
  does |= use;
}

/** Asks the model about the stretch, once. */
function weigh(): void {
  if (isWeighed) return;
  isWeighed = true;
  beginHints();
  for (let i = 0; i < count; i++) {
    const clause = clauses[i] as number;
    addHints(froms[clause] as number, tos[clause] as number);
  }
}

/** Whether the stretch should end. */
export const isLong = (): boolean => length >= LONG || count === MOST_IN_STRETCH;

const serving = aspectIds.indexOf('service-attitude');
const mending = aspectIds.indexOf('after-sales-attitude');

/** Whether a rule may be believed that found this aspect, by its place in `aspectIds`, in the stretch. */
export function isBelieved(aspect: number): boolean {
  const head = headOf[aspect] as number;
  // 服务 says itself what it speaks of, however little the rest of the stretch has to do with it.
  if (head < 0 || (aspect === serving && (does & service) !== 0)) return true;
  weigh();
  return hintOf(head) > (aspect === mending ? UNLIKELY_MANNER : UNLIKELY);
}

/** An aspect that no rule found, by its place in `aspectIds`, and the clause that speaks most for it. */
export interface Hint {
  readonly aspect: number;
  readonly start: number;
  readonly end: number;
  /** Log odds of praise. */
  readonly praise: number;
}

const none: readonly Hint[] = [];
const aspectOf = Uint8Array.from(hinted, (aspect) => aspectIds.indexOf(aspect));

/** The aspects the stretch speaks of. */
export function hintsOf(): readonly Hint[] {
  if ((does & (people | afterwards)) === 0) return none;
  weigh();
  let hints: Hint[] | undefined;
  for (let i = nextReached(marks, 0); i >= 0; i = nextReached(marks, i + 1)) {
    const head = marks.heads[i] as number;
    const clause = clauses[spokenBy(head)] as number;
    hints ??= [];
    hints.push({
      aspect: aspectOf[head] as number,
      start: starts[clause] as number,
      end: ends[clause] as number,
      praise: hintOf(isOutcome[head] === 1 ? outcomeHead : praiseHead),
    });
  }
  return hints ?? none;
}
