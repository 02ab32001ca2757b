import type { AspectId } from 'src/domain/aspects';
import { type Clause, splitClauses } from '../clauses';
import { fold } from '../normalise';
import { type Judged, judge, type Part, type Rule } from './rules';
import { addToStretch, beginStretch, hintsOf, isBelieved, isLong } from './stretch';
import { addTo, clear, meet, SET, TagSet } from './tag-set';
import { DOES, type Tokens, tokensOf } from './tokens';
import { Kind, kinds, reader, rules, tagOf } from './vocabulary';

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
  for (let k = 0; k < SET; k++) {
    // Each step takes the lowest bit off.
    for (let left = (set[k] as number) & (tags[k] as number); left !== 0; left &= left - 1) count++;
  }
  return count;
}

/** How the words of a part judge; undefined when none does. */
function wordsJudge({ set }: Part): AspectLabel | undefined {
  const praises = countIn(set, praising);
  const balance = praises - countIn(set, blaming);
  if (meet(set, 0, hedging)) return 'mid';
  if (balance === 0) return praises > 0 ? 'mid' : undefined;
  return balance > 0 ? 'positive' : 'negative';
}

/** Surer than this, the clause's polarity stands in for words that judge. */
const SURE = 0.9;

function byWords(part: Part, positive: number): AspectLabel | undefined {
  const said = wordsJudge(part);
  if (said) return said;
  if (positive >= SURE) return 'positive';
  return positive <= 1 - SURE ? 'negative' : undefined;
}

/** How many clauses back a word still explains the next ones. */
const NEAR = 3;

const ask = TagSet.of([tagOf('ASK')]).numbers;
const others = TagSet.of([tagOf('OTHERS')]).numbers;
const compare = TagSet.of([tagOf('COMPARE')]).numbers;

/** Where one part speaks of the second, the first is the same thing said twice. */
const silencers = new Map<AspectId, readonly AspectId[]>([
  ['service-attitude', ['after-sales-attitude', 'complaint-handling', 'follow-up-care']],
  ['after-sales-attitude', ['complaint-handling']],
  ['reply-speed', ['follow-up-care', 'after-sales-attitude']],
]);

function isSilenced(aspect: AspectId, { rules: said, count }: Judged): boolean {
  const louder = silencers.get(aspect);
  if (!louder) return false;
  for (let i = 0; i < count; i++) if (louder.includes((said[i] as Rule).aspect)) return true;
  return false;
}

/** The tags of the clause's words and of the clauses shortly before, by the clause's number. */
const said = Array.from({ length: NEAR + 1 }, () => new Int32Array(SET));
const near = new Int32Array(SET);

/** Begins a review: nothing was said before. */
export function beginAspects(): void {
  for (let i = 0; i < said.length; i++) clear(said[i] as Int32Array);
  found.length = 0;
  beginStretch();
}

/** What a question asks or another shop does is not what this shop did. */
const isOfThisShop = (set: Int32Array, question: boolean): boolean =>
  !question && !meet(set, 0, ask) && (!meet(set, 0, others) || meet(set, 0, compare));

/** A clause as the aspects need it. */
export interface ReadClause {
  readonly letters: Uint16Array;
  /** Its place in the letters, [from, to). */
  readonly from: number;
  readonly to: number;
  /** Its place in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly question: boolean;
}

/** The review that is read: its mentions so far, its text, and how probable it is that a clause of it is positive. */
export interface Reviewed {
  readonly mentions: AspectMention[];
  readonly text: string;
  polarity(clause: number): number;
}

const part: Part = { set: new Int32Array(SET), from: 0, to: 0 };

/** What the rules found in the stretch of clauses that is read. */
const found: AspectMention[] = [];

/** Ends a stretch: what the rules found and the model beside them believes, and what the model alone finds, is said of the review. */
function endStretch({ mentions, text }: Reviewed): void {
  for (const { aspect, label, span } of found) {
    if (isBelieved(aspect)) merge(mentions, text, { aspect, label, start: span[0], end: span[1] });
  }
  for (const { aspect, start, end, praise } of hintsOf()) {
    if (found.some((mention) => mention.aspect === aspect)) continue;
    merge(mentions, text, { aspect, label: praise > 0 ? 'positive' : 'negative', start, end });
  }
  found.length = 0;
  beginStretch();
}

/** Ends a review: its mentions are complete only then. */
export function endAspects(review: Reviewed): void {
  endStretch(review);
}

/** Adds the aspects of the clause with this number, each number once and in order, to those of its review. */
export function addAspects(review: Reviewed, clause: ReadClause, index: number): void {
  const tokens = tokensOf(clause.letters, clause.from, clause.to, reader);
  const whole = said[index % said.length] as Int32Array;
  clear(whole);
  for (let i = 0; i < tokens.count; i++) addTo(whole, reader.rows, tokens.list[i] as number);
  if (!isOfThisShop(whole, clause.question)) return;
  if (isLong()) endStretch(review);
  addToStretch(clause, whole);
  if (!meet(whole, 0, rules.filed)) return;
  clear(near);
  for (let i = 0; i < said.length; i++) addTo(near, said[i] as Int32Array, 0);
  const around = { tokens, reader, near };
  for (let from = 0; from < tokens.count; from = part.to) {
    beginPart(tokens, from);
    addJudged(review, clause, index, judge(rules, part, around));
  }
}

/** Cuts the next part of a clause, from this token on: one ends where a new thing is spoken of after the one before was judged. */
function beginPart({ list, count }: Tokens, from: number): void {
  clear(part.set);
  part.from = from;
  let headed = from > 0;
  let judged = false;
  let to = from;
  for (; to < count; to++) {
    const token = list[to] as number;
    const does = reader.rows[token + DOES] as number;
    if ((does & Kind.heads) !== 0) {
      if (headed && judged) break;
      headed = true;
    }
    judged ||= headed && (does & (Kind.praises | Kind.blames | Kind.hedges)) !== 0;
    addTo(part.set, reader.rows, token);
  }
  part.to = to;
}

function addJudged(review: Reviewed, clause: ReadClause, index: number, judged: Judged): void {
  for (let i = 0; i < judged.count; i++) {
    const { aspect, label } = judged.rules[i] as Rule;
    if (isSilenced(aspect, judged)) continue;
    const final = label === 'by-words' ? byWords(part, review.polarity(index)) : label;
    if (final) merge(found, review.text, { aspect, label: final, start: clause.start, end: clause.end });
  }
}

/**
 * The aspects a review speaks of, each once, in the order met, with the clause that says it. An aspect both praised and blamed is `mid`.
 * Any string is answered, in linear time; without `polarity` only the words of the lexicon judge.
 */
export function aspectsOf(
  text: string,
  polarity?: ClausePolarity,
  clauses: readonly Clause[] = splitClauses(text),
): AspectMention[] {
  const review = {
    mentions: [],
    text,
    polarity: (index: number) => {
      const clause = clauses[index];
      return clause && polarity ? polarity(text.slice(clause.start, clause.end)) : Number.NaN;
    },
  };
  beginAspects();
  for (const [index, { start, end, question }] of clauses.entries()) {
    const { letters, length } = fold(text.slice(start, end));
    addAspects(review, { letters, from: 1, to: length - 1, start, end, question }, index);
  }
  endAspects(review);
  return review.mentions;
}

interface Found {
  readonly aspect: AspectId;
  readonly label: AspectLabel;
  readonly start: number;
  readonly end: number;
}

/** Adds a mention: praise and blame of one aspect make it mid, blame outweighs a hedge; the quote is the one that blames. */
function merge(mentions: AspectMention[], text: string, { aspect, label, start, end }: Found): void {
  for (let at = 0; at < mentions.length; at++) {
    const known = mentions[at] as AspectMention;
    if (known.aspect !== aspect) continue;
    if (known.label === 'negative' && label === 'positive') known.label = 'mid';
    else if (known.label !== 'negative' && label === 'negative') {
      const both = known.label === 'positive' ? 'mid' : 'negative';
      mentions[at] = { aspect, label: both, quote: text.slice(start, end), span: [start, end] };
    }
    return;
  }
  mentions.push({ aspect, label, quote: text.slice(start, end), span: [start, end] });
}
