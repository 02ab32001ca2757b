import { type AspectId, aspectIds } from 'src/domain/aspects';
import { clauseTable } from '../review-tables';
import {
  addHints as addClause,
  spokenBy as clauseOf,
  beginHints as clearHints,
  hintOf as logOddsOf,
  type Marks,
  marksOf,
  nextReached as nextAbove,
} from './hint-sums';
import { hinted, OUTCOME_HEAD, ofPeople, outcomes, PRAISE_HEAD } from './hints';
import { Kind } from './vocabulary';

// What comes from another file, or goes to one, a compiler takes for a constant only under a name of this file.
const [addHints, beginHints, hintOf, nextReached, spokenBy] = [addClause, clearHints, logOddsOf, nextAbove, clauseOf];
const { people, afterwards, service } = Kind;
const [outcomeHead, praiseHead] = [OUTCOME_HEAD, PRAISE_HEAD];

/** Letters after which a stretch ends with its clause: longer than nearly all sentences the hints were learned from. */
const LONG = 48;
const MOST_IN_STRETCH = 64;
/**
 * Log odds of an aspect under which a rule that found it is not believed, and above which it is there without a rule: the best of 48 pairs
 * on the sentences of five writers, each read by a model that had not seen the writer (F1 .834; .817 at -3 and -1).
 */
const UNLIKELY = -2.5;
const LIKELY = 0;
/**
 * The same for what people did once something was wrong, where nobody is spoken of (of real reviews that tell of a fault most tell no more),
 * and for the manner after the sale, which the words around it hardly tell.
 */
const LIKELY_UNSURE = 1;
/** The same for the manner after the sale, whose words (踢皮球, 装傻) say more than what stands around them. */
const UNLIKELY_MANNER = -6;

/** By aspect, its head; -1 for one the model has no opinion on. */
const headOf = Int8Array.from(aspectIds, (aspect) => hinted.indexOf(aspect));

/** By head, 1 if what comes of a fault. */
const isOutcome = Uint8Array.from(hinted, (aspect) => Number(outcomes.includes(aspect)));
/** What people do once something is wrong. */
const isToldOfPeople = (aspect: AspectId): boolean =>
  outcomes.includes(aspect) || aspect === 'after-sales-attitude' || aspect === 'complaint-handling';

/** The heads a stretch is asked for whose words do this, each with the log odds it has to reach. */
function marksFor(use: number): Marks {
  const leastOf = (aspect: AspectId) =>
    aspect === 'after-sales-attitude' || (isToldOfPeople(aspect) && (use & people) === 0) ? LIKELY_UNSURE : LIKELY;
  const hasSpeaker = (aspect: AspectId) => (use & (ofPeople.includes(aspect) ? people : afterwards)) !== 0;
  return marksOf(hinted.flatMap((aspect, head) => (hasSpeaker(aspect) ? [[head, leastOf(aspect)] as const] : [])));
}
const ofPeopleAlone = marksFor(people);
const ofAfterwardsAlone = marksFor(afterwards);
const ofBoth = marksFor(people | afterwards);

/** The marks for a stretch with one of these words at least. */
function marksOfStretch(): Marks {
  if ((does & afterwards) === 0) return ofPeopleAlone;
  return (does & people) === 0 ? ofAfterwardsAlone : ofBoth;
}

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
    addHints(froms[clause] as number, tos[clause] as number, clause);
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
  const marks = marksOfStretch();
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
