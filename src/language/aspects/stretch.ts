import type { AspectId } from 'src/domain/aspects';
import { LONGEST } from '../normalise';
import { addHints, beginHints, bucketOfTag, HEADS, hinted, hintOf, spokenBy } from './hints';
import { addTo, clear, meet, SET, TagSet } from './tag-set';
import { tagNames, tagOf } from './vocabulary';

/** Letters after which a stretch ends with its clause: longer than nearly all sentences the hints were learned from. */
const LONG = 48;
const MOST_CLAUSES = 64;
/**
 * Log odds of an aspect under which a rule that found it is not believed, and above which it is there without a rule: measured on the
 * sentences of round 2 while they were still blind (F1 .82 to .87).
 */
const UNLIKELY = -3;
const LIKELY = -0.75;

const tagBuckets = tagNames.map(bucketOfTag);
const headOf = new Map<AspectId, number>(hinted.map((aspect, head) => [aspect, head]));

const tagged = (names: string): Int32Array => TagSet.of(names.split(' ').map(tagOf)).numbers;
/** What is told of people, and of what came after the sale: where none of these words is, waiting and thanks mean something else. */
const people = tagged('SELLER SERVICE REPLY REPLYDONE NOREPLY ADVISE ADVISED ASSURED CARE CARED BOUGHT BUYING');
const afterwards = tagged('FIX POLICY COMPLAIN PRESSURE FEE PICKUP');
const ofPeople = new Set<AspectId>(['service-attitude', 'reply-speed', 'pre-sales-advice', 'follow-up-care']);
/** By head, the words one of which there must be. */
const speakers = hinted.map((aspect) => (ofPeople.has(aspect) ? people : afterwards));
const tagsMet = new Int32Array(SET);

/** Places of the clauses of the stretch in the text. */
const starts = new Int32Array(MOST_CLAUSES);
const ends = new Int32Array(MOST_CLAUSES);
/** Their letters one after the other, where each begins among them, and their tags: few stretches need to be weighed. */
const letters = new Uint16Array(LONG + LONGEST);
const froms = new Int32Array(MOST_CLAUSES + 1);
const tagsOf = new Int32Array(MOST_CLAUSES * SET);
let count = 0;
let length = 0;
let isWeighed = false;

/** Begins a stretch: a few clauses of a review that are judged together by the model beside the rules. */
export function beginStretch(): void {
  count = 0;
  length = 0;
  clear(tagsMet);
  isWeighed = false;
}

/** The buckets of a set of tags at a place of a table. */
export function bucketsOf(table: Int32Array, at: number): number[] {
  const buckets: number[] = [];
  for (let k = 0; k < SET; k++) {
    for (let left = table[at + k] as number; left !== 0; left &= left - 1) {
      buckets.push(tagBuckets[32 * k + 31 - Math.clz32(left & -left)] as number);
    }
  }
  return buckets;
}

/** A clause as a stretch needs it: see `ReadClause`. */
export interface StretchClause {
  readonly letters: Uint16Array;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** Adds a clause with these tags. */
export function addToStretch(clause: StretchClause, tags: Int32Array): void {
  const { from, to, start, end } = clause;
  for (let i = from; i < to; i++) letters[length++] = clause.letters[i] as number;
  for (let k = 0; k < SET; k++) tagsOf[count * SET + k] = tags[k] as number;
  starts[count] = start;
  ends[count] = end;
  addTo(tagsMet, tags, 0);
  froms[++count] = length;
}

/** Asks the model about the stretch, once. */
function weigh(): void {
  if (isWeighed) return;
  isWeighed = true;
  beginHints();
  for (let clause = 0; clause < count; clause++) {
    const buckets = bucketsOf(tagsOf, clause * SET);
    addHints({ letters, from: froms[clause] as number, to: froms[clause + 1] as number, buckets }, clause);
  }
}

/** Whether the stretch should end. */
export const isLong = (): boolean => length >= LONG || count === MOST_CLAUSES;

const served = tagged('SERVICE');

/** Whether a rule may be believed that found this aspect in the stretch. */
export function isBelieved(aspect: AspectId): boolean {
  const head = headOf.get(aspect);
  // 服务 says itself what it speaks of, however little the rest of the stretch has to do with it.
  if (head === undefined || (aspect === 'service-attitude' && meet(tagsMet, 0, served))) return true;
  weigh();
  return hintOf(head) > UNLIKELY;
}

/** An aspect that no rule found, and the clause that speaks most for it. */
export interface Hint {
  readonly aspect: AspectId;
  readonly start: number;
  readonly end: number;
  /** Log odds of praise. */
  readonly praise: number;
}

const none: readonly Hint[] = [];

/** The aspects the stretch speaks of. */
export function hintsOf(): readonly Hint[] {
  if (!meet(tagsMet, 0, people) && !meet(tagsMet, 0, afterwards)) return none;
  weigh();
  const hints: Hint[] = [];
  for (let head = 0; head < hinted.length; head++) {
    const aspect = hinted[head] as AspectId;
    if (!meet(tagsMet, 0, speakers[head] as Int32Array) || hintOf(head) < LIKELY) continue;
    const clause = spokenBy(head);
    hints.push({
      aspect,
      start: starts[clause] as number,
      end: ends[clause] as number,
      praise: hintOf(HEADS - 1),
    });
  }
  return hints;
}
