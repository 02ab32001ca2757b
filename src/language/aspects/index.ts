import type { AspectId } from 'src/domain/aspects';
import { type Clause, splitClauses } from '../clauses';
import { fold } from '../normalise';
import { judge, type Part, type Rule } from './rules';
import { TagSet } from './tag-set';
import { type Place, type Token, type Tokens, tokensOf } from './tokens';
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

const newPart = (): Part => ({ set: new TagSet(), from: 0, to: 0 });

/** The parts of the clause read last; `used` of them count. */
const parts: Part[] = [newPart()];
let used = 0;

function beginPart(from: number): Part {
  const part = parts[used] ?? newPart();
  parts[used++] = part;
  part.set.clear();
  part.from = from;
  return part;
}

/** Cuts a clause's words where a new thing is spoken of after the one before was judged. */
function cutIntoParts({ list, count }: Tokens): void {
  used = 0;
  let part = beginPart(0);
  let headed = false;
  let judged = false;
  for (let i = 0; i < count; i++) {
    const { set, kind } = list[i] as Token;
    const isHead = (kind & Kind.heads) !== 0;
    if (isHead && headed && judged) {
      part.to = i;
      part = beginPart(i);
      judged = false;
    }
    headed ||= isHead;
    judged ||= headed && (kind & ~Kind.heads) !== 0;
    part.set.addAll(set);
  }
  part.to = count;
}

const tagsOf = (kind: number): readonly number[] => [...kinds.keys()].filter((tag) => ((kinds[tag] ?? 0) & kind) !== 0);
const praising = tagsOf(Kind.praises);
const blaming = tagsOf(Kind.blames);
const hedging = tagsOf(Kind.hedges);

function countIn(set: TagSet, tags: readonly number[]): number {
  let count = 0;
  for (const tag of tags) if (set.has(tag)) count++;
  return count;
}

/** How the words of a part judge; undefined when none does. */
function wordsJudge({ set }: Part): AspectLabel | undefined {
  const praises = countIn(set, praising);
  const balance = praises - countIn(set, blaming);
  if (countIn(set, hedging) > 0) return 'mid';
  if (balance === 0) return praises > 0 ? 'mid' : undefined;
  return balance > 0 ? 'positive' : 'negative';
}

/** Surer than this, the clause's polarity stands in for words that judge. */
const SURE = 0.9;

function byWords(part: Part, polarity: () => number): AspectLabel | undefined {
  const said = wordsJudge(part);
  if (said) return said;
  const positive = polarity();
  if (positive >= SURE) return 'positive';
  return positive <= 1 - SURE ? 'negative' : undefined;
}

/** How many clauses back a word still explains the next ones. */
const NEAR = 3;

const ask = tagOf('ASK');
const others = tagOf('OTHERS');
const compare = tagOf('COMPARE');

/** Where one part speaks of the second, the first is the same thing said twice. */
const silencers: Readonly<Partial<Record<AspectId, readonly AspectId[]>>> = {
  'service-attitude': ['after-sales-attitude', 'complaint-handling', 'follow-up-care'],
  'after-sales-attitude': ['complaint-handling'],
  'reply-speed': ['follow-up-care', 'after-sales-attitude'],
};

function isSilenced(aspect: AspectId, judged: readonly Rule[]): boolean {
  const louder = silencers[aspect];
  return louder?.some((other) => judged.some((rule) => rule.aspect === other)) ?? false;
}

/** What a question asks or another shop does is not what this shop did. */
const isOfThisShop = (said: TagSet, question: boolean): boolean =>
  !question && !said.has(ask) && (!said.has(others) || said.has(compare));

/** The tags of the clause's words and of the clauses shortly before, by the clause's number. */
const said = Array.from({ length: NEAR + 1 }, () => new TagSet());
const near = new TagSet();

/** Begins a review: nothing was said before. */
export function beginAspects(): void {
  for (const set of said) set.clear();
}

/** A clause as the aspects need it. */
export interface ReadClause extends Place {
  /** Its place in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly question: boolean;
}

/** Adds the aspects of the clause with this number, each number once and in order, to those of its review. */
export function addAspects(
  mentions: AspectMention[],
  clause: ReadClause,
  review: { text: string; polarity: (clause: number) => number },
  index: number,
): void {
  const tokens = tokensOf(clause, reader);
  const whole = said[index % said.length] as TagSet;
  whole.clear();
  for (let i = 0; i < tokens.count; i++) whole.addAll((tokens.list[i] as Token).set);
  if (!whole.meets(rules.filed) || !isOfThisShop(whole, clause.question)) return;
  near.clear();
  for (const set of said) near.addAll(set);
  const { start, end } = clause;
  const positive = () => review.polarity(index);
  cutIntoParts(tokens);
  for (let i = 0; i < used; i++) {
    const part = parts[i] as Part;
    const judged = judge(rules, part, tokens.list, near);
    for (const { aspect, label } of judged) {
      if (isSilenced(aspect, judged)) continue;
      const final = label === 'by-words' ? byWords(part, positive) : label;
      if (final) merge(mentions, { aspect, label: final, quote: review.text.slice(start, end), span: [start, end] });
    }
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
  const mentions: AspectMention[] = [];
  const review = {
    text,
    polarity: (index: number) => {
      const clause = clauses[index];
      return clause && polarity ? polarity(text.slice(clause.start, clause.end)) : Number.NaN;
    },
  };
  beginAspects();
  for (const [index, { start, end, question }] of clauses.entries()) {
    const { codes, length } = fold(text.slice(start, end));
    addAspects(mentions, { codes, from: 1, to: length - 1, start, end, question }, review, index);
  }
  return mentions;
}

/** Adds a mention: praise and blame of one aspect make it mid, blame outweighs a hedge; the quote is the one that blames. */
function merge(mentions: AspectMention[], mention: AspectMention): void {
  for (let at = 0; at < mentions.length; at++) {
    const known = mentions[at];
    if (known?.aspect !== mention.aspect) continue;
    if (known.label === 'positive' && mention.label === 'negative') mentions[at] = { ...mention, label: 'mid' };
    else if (known.label === 'negative' && mention.label === 'positive') known.label = 'mid';
    else if (known.label === 'mid' && mention.label === 'negative') mentions[at] = mention;
    return;
  }
  mentions.push(mention);
}
