import { type AspectId, aspectIds } from 'src/domain/aspects';
import { type Clause, splitClauses } from '../clauses';
import { fold } from '../normalise';
import { inHand, MOST_CLAUSES, PLACES, clauseTable as tableOfClauses } from '../review-tables';
import { beginClause as firstPart, part as inOneClause, lookAround as lookBack, beginPart as nextPart } from './parts';
import { type Judged, ruleLabels, around as tagsAround } from './rules';
import {
  addToStretch as addClause,
  beginStretch as clearStretch,
  isLong as isEnough,
  judgeStretch as judgeAll,
  type Spoken,
} from './stretch';
import { SET, meet as sharesTag, TagSet } from './tag-set';
import { startAnywhere } from './tokens';
import { Kind, kinds, readTokens, readyWords, rules, judge as rulesFor } from './vocabulary';

export { readTokens, readyWords } from './vocabulary';

// What comes from another file, or goes to one, a compiler takes for a constant only under a name of this file.
const [clauseTable, around, meet, size] = [tableOfClauses, tagsAround, sharesTag, SET];
const [beginClause, beginPart, lookAround, part, judge] = [firstPart, nextPart, lookBack, inOneClause, rulesFor];
const [addToStretch, beginStretch, judgeStretch, isLong] = [addClause, clearStretch, judgeAll, isEnough];
const { filed, told, asks, others, compares } = Kind;
const { aspects: aspectOf, labels: labelOf } = rules;
const names = aspectIds;

export type AspectLabel = 'negative' | 'mid' | 'positive' | 'unsure';

/** An aspect a review speaks of, how, and where: `quote` is the clause, `span` its place in the text. */
export interface AspectMention {
  aspect: AspectId;
  label: AspectLabel;
  quote: string;
  span: [number, number];
}

/** The probability that a clause is positive, NaN when it cannot be told: the polarity model, where it is loaded. */
export type ClausePolarity = (clause: string) => number;

const tagsOf = (kind: number): Int32Array =>
  TagSet.of([...kinds.keys()].filter((tag) => ((kinds[tag] ?? 0) & kind) !== 0)).numbers;
const praising = tagsOf(Kind.praises);
const blaming = tagsOf(Kind.blames);
const hedging = tagsOf(Kind.hedges);

function countIn(set: Int32Array, tags: Int32Array): number {
  let count = 0;
  for (let k = 0; k < size; k++) {
    // Each step takes the lowest bit off.
    for (let left = (set[k] as number) & (tags[k] as number); left !== 0; left &= left - 1) count++;
  }
  return count;
}

/** Labels by number. */
const NEGATIVE = ruleLabels.indexOf('negative');
const MID = ruleLabels.indexOf('mid');
const POSITIVE = ruleLabels.indexOf('positive');
const BY_WORDS = ruleLabels.indexOf('by-words');
const labels: readonly AspectLabel[] = ['negative', 'mid', 'positive'];

/** How the words of a part judge; BY_WORDS when none does. */
function wordsJudge(): number {
  const praises = countIn(around, praising);
  const balance = praises - countIn(around, blaming);
  if (meet(around, 0, hedging)) return MID;
  if (balance === 0) return praises > 0 ? MID : BY_WORDS;
  return balance > 0 ? POSITIVE : NEGATIVE;
}

/** Surer than this, the clause's polarity stands in for words that judge. */
const SURE = 0.9;

function byWords(review: Reviewed, clause: number): number {
  const said = wordsJudge();
  if (said !== BY_WORDS) return said;
  const positive = review.polarity(clause);
  if (positive >= SURE) return POSITIVE;
  return positive <= 1 - SURE ? NEGATIVE : BY_WORDS;
}

const bitOf = (aspect: AspectId): number => 1 << aspectIds.indexOf(aspect);
/** By aspect, those that silence it: where one part speaks of these too, it is the same thing said twice. */
const louder = new Int32Array(aspectIds.length);
for (const [aspect, others] of [
  ['service-attitude', ['after-sales-attitude', 'complaint-handling', 'follow-up-care']],
  ['after-sales-attitude', ['complaint-handling']],
  ['reply-speed', ['follow-up-care', 'after-sales-attitude']],
] as const) {
  for (const other of others)
    louder[aspectIds.indexOf(aspect)] = (louder[aspectIds.indexOf(aspect)] as number) | bitOf(other);
}

const { froms, tos, starts, ends, questions, does, tokenEnds } = clauseTable;
const { letters } = inHand;

const elsewhere = asks | others;
const compared = asks | compares;
/** What a question asks or another shop does is not what this shop did. */
const isOfThisShop = (use: number): boolean => (use & elsewhere) === 0 || (use & compared) === compares;

/** The review that is read: its mentions so far, its text, and how probable it is that a clause of it is positive. */
interface Reviewed {
  readonly mentions: AspectMention[];
  readonly text: string;
  readonly polarity: (clause: number) => number;
}

/** Ends a stretch: what it says is said of the review. */
function endStretch({ mentions, text }: Reviewed): void {
  judgeStretch(found, (spoken) => mention(mentions, text, spoken));
  found.count = 0;
  beginStretch();
}

/**
 * Clauses that are judged together with one that tells of people or of what came after the sale: what went wrong stands before it. On real
 * reviews held back .593 of what is said of people and the after-sales is found so (F1), with all clauses .570, with one before .581 and
 * three .598; without the one after .586.
 */
const BEFORE = 2;
const AFTER = 1;

function isNearTold(clause: number): boolean {
  const end = Math.min(clauseTable.count, clause + BEFORE + 1);
  for (let k = Math.max(0, clause - AFTER); k < end; k++) if (((does[k] as number) & told) !== 0) return true;
  return false;
}

/** A clause with none of these has no part in any mention. */
const CUES = filed | told;

/**
 * The aspects of the text in hand, whose clauses have been read into tokens (`readTokens`, which told what all of them do); `polarity` is
 * the probability that the clause with a number is positive, NaN when it cannot be told.
 */
export function aspectsInHand(text: string, all: number, polarity: (clause: number) => number): AspectMention[] {
  const mentions: AspectMention[] = [];
  if ((all & CUES) === 0) return mentions;
  const review = { mentions, text, polarity };
  found.count = 0;
  beginStretch();
  let ofPeople = false;
  for (let k = 0; k < clauseTable.count; k++) {
    const use = does[k] as number;
    if (questions[k] === 1 || !isOfThisShop(use)) continue;
    const near = isNearTold(k);
    if (near !== ofPeople || isLong()) endStretch(review);
    ofPeople = near;
    addToStretch(k, use);
    if ((use & filed) !== 0) judgeClause(review, k);
  }
  endStretch(review);
  return mentions;
}

/** Judges a clause part by part. */
function judgeClause(review: Reviewed, k: number): void {
  lookAround(k);
  const end = tokenEnds[k] as number;
  let use = beginClause(k, k === 0 ? 0 : (tokenEnds[k - 1] as number), end);
  for (;;) {
    if ((use & filed) !== 0) addJudged(review, k, judge(part));
    if (part.to === end) return;
    use = beginPart(part.to, end, true);
  }
}

function addJudged(review: Reviewed, clause: number, judged: Judged): void {
  for (let i = 0; i < judged.count; i++) {
    const rule = judged.rules[i] as number;
    const aspect = aspectOf[rule] as number;
    if (((louder[aspect] as number) & judged.aspects) !== 0) continue;
    const label = labelOf[rule] as number;
    const final = label === BY_WORDS ? byWords(review, clause) : label;
    if (final !== BY_WORDS) find(aspect, final, starts[clause] as number, ends[clause] as number);
  }
}

/** The letters of clauses that were folded one by one, until all of them are. */
const apart = new Uint16Array(PLACES);

/**
 * The aspects a review speaks of, each once, in the order met, with the clause that says it. An aspect both praised and blamed is `mid`.
 * Any string is answered, in linear time; without `polarity` only the words of the lexicon judge.
 */
export function aspectsOf(
  text: string,
  polarity?: ClausePolarity,
  clauses: readonly Clause[] = splitClauses(text),
): AspectMention[] {
  readyWords();
  const positive = clauses.map(({ start, end }) => polarity?.(text.slice(start, end)) ?? Number.NaN);
  let length = 0;
  clauseTable.count = 0;
  for (const { start, end, question } of clauses.slice(0, MOST_CLAUSES)) {
    const folded = fold(text.slice(start, end));
    // Only what folds to many times its length, which no word does, does not fit.
    if (length + folded.length > PLACES) break;
    apart.set(letters.subarray(0, folded.length), length);
    const k = clauseTable.count++;
    froms[k] = length + 1;
    length += folded.length;
    tos[k] = length - 1;
    starts[k] = start;
    ends[k] = end;
    questions[k] = question ? 1 : 0;
  }
  letters.set(apart.subarray(0, length));
  startAnywhere(clauseTable.count);
  return aspectsInHand(text, readTokens(clauseTable.count), (clause) => positive[clause] ?? Number.NaN);
}

/** What the rules found in the stretch of clauses that is read, each aspect once: by its place in `aspectIds`, label by number, clause. */
const found = {
  aspects: new Uint8Array(aspectIds.length),
  labels: new Uint8Array(aspectIds.length),
  starts: new Int32Array(aspectIds.length),
  ends: new Int32Array(aspectIds.length),
  count: 0,
};

/** What two mentions of an aspect say together: praise and blame make it mid, blame outweighs a hedge. */
const joined = (known: number, label: number): number => {
  if (known === label) return known;
  if (known === NEGATIVE) return label === POSITIVE ? MID : NEGATIVE;
  if (label !== NEGATIVE) return known;
  return known === POSITIVE ? MID : NEGATIVE;
};

/** Adds what a rule found; the clause is the one that blames. */
function find(aspect: number, label: number, start: number, end: number): void {
  const { aspects, labels: known, starts, ends } = found;
  let at = 0;
  while (at < found.count && aspects[at] !== aspect) at++;
  const before = known[at] as number;
  if (at === found.count) {
    found.count++;
    aspects[at] = aspect;
    known[at] = label;
  } else {
    known[at] = joined(before, label);
    if (label !== NEGATIVE || before === NEGATIVE) return;
  }
  starts[at] = start;
  ends[at] = end;
}

/** `find` for the mentions of a review. */
function mention(mentions: AspectMention[], text: string, { aspect: id, label: number, start, end }: Spoken): void {
  const aspect = names[id] as AspectId;
  const label = labels[number] as AspectLabel;
  for (let at = 0; at < mentions.length; at++) {
    const known = mentions[at] as AspectMention;
    if (known.aspect !== aspect) continue;
    const before = labels.indexOf(known.label);
    known.label = labels[joined(before, number)] as AspectLabel;
    if (number !== NEGATIVE || before === NEGATIVE) return;
    known.quote = text.slice(start, end);
    known.span = [start, end];
    return;
  }
  mentions.push({ aspect, label, quote: text.slice(start, end), span: [start, end] });
}
