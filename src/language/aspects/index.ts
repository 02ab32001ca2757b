import type { AspectId } from 'src/domain/aspects';
import { type Clause, splitClauses } from '../clauses';
import { fold } from '../normalise';
import { afterSales } from './after-sales';
import { common, opposites } from './common';
import { goods } from './goods';
import { compileWords } from './lexicon';
import { logistics } from './logistics';
import { policy } from './policy';
import { addAll, addTag, compileRules, emptySet, hasTag, judge, type RuleLabel, type TagSet } from './rules';
import { service } from './service';
import { type Reader, type Token, tokensOf } from './tokens';

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

const families = [goods, logistics, service, afterSales, policy];
const { trie, tags } = compileWords([common, ...families.map(({ words }) => words)]);
const tagOf = (name: string): number => tags.get(name) ?? -1;

/** A word of any of these puts what follows after the sale. */
const afterTheSale = ['RETURN', 'REFUND', 'GIVEN', 'SOLVED', 'UNSOLVED', 'REFUSED', 'TROUBLE', 'AFTER', 'SHIRK'];
const fixing = tags.size;
tags.set('FIX', fixing);
for (const [i, entry] of trie.entries.entries()) {
  if (entry.some((tag) => afterTheSale.some((name) => tagOf(name) === tag))) trie.entries[i] = [...entry, fixing];
}

/** Tags that exist only as what a negation makes of another. */
for (const tag of Object.values(opposites)) if (!tags.has(tag)) tags.set(tag, tags.size);
const rules = compileRules(
  families.map((family) => family.rules),
  tags,
);

const opposite = new Int16Array(tags.size).fill(-1);
for (const [tag, other] of Object.entries(opposites)) opposite[tagOf(tag)] = tagOf(other);
const reader: Reader = {
  trie,
  negation: tagOf('NEG'),
  skipped: tagOf('SKIP'),
  opposite,
  fast: [tagOf('FAST')],
  slow: [tagOf('SLOW')],
};

const numbersOf = (names: string): number[] => names.split(' ').map(tagOf);
const praising = numbersOf(
  'GOOD FAST POLITE STURDY EASY FREE CLEAR EXPERT SOLVED REPLYDONE MATCHES FITS INTACT REAL CHEAP NOPROBLEM UPDATED',
);
const blaming = numbersOf(
  'BAD SLOW RUDE SHODDY HASSLE COSTLY UNCLEAR INEXPERT UNSOLVED NOREPLY DIFFERS MISFIT CRUSHED COUNTERFEIT PRICEY REFUSED SHIRK STUCK IGNORE',
);
const hedging = numbersOf('MID WISH');
/** Words that begin a new thought when the one before was judged already (物流很快包装也好). */
const heads = numbersOf('QUALITY PACKAGE SHIP PRICE SIZE SERVICE AFTER');

const isIn = (token: Token, numbers: readonly number[]): boolean => token.some((tag) => numbers.includes(tag));

/** Cuts a clause's words where a new thing is spoken of after the one before was judged. */
function partsOf(tokens: readonly Token[]): TagSet[] {
  const parts: TagSet[] = [];
  let part = emptySet();
  let headed = false;
  let judged = false;
  for (const token of tokens) {
    const isHead = isIn(token, heads);
    const judges = isIn(token, praising) || isIn(token, blaming) || isIn(token, hedging);
    if (isHead && headed && judged) {
      parts.push(part);
      part = emptySet();
      judged = false;
    }
    headed ||= isHead;
    judged ||= headed && judges;
    for (const tag of token) addTag(part, tag);
  }
  parts.push(part);
  return parts;
}

/** How the words of a part judge; undefined when none does. */
function wordsJudge(part: TagSet): AspectLabel | undefined {
  const count = (numbers: readonly number[]) => numbers.filter((tag) => hasTag(part, tag)).length;
  const good = count(praising);
  const bad = count(blaming);
  if (good + bad === 0) return count(hedging) > 0 ? 'mid' : undefined;
  if (good === bad) return 'mid';
  if (count(hedging) > 0) return 'mid';
  return good > bad ? 'positive' : 'negative';
}

/** Surer than this, the clause's polarity stands in for words that judge. */
const SURE = 0.9;

function labelOf(label: RuleLabel, part: TagSet, polarity: () => number): AspectLabel | undefined {
  if (label !== 'by-words') return label;
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
const silenced: readonly (readonly [AspectId, AspectId])[] = [
  ['after-sales-attitude', 'service-attitude'],
  ['complaint-handling', 'service-attitude'],
  ['complaint-handling', 'after-sales-attitude'],
  ['follow-up-care', 'service-attitude'],
  ['follow-up-care', 'reply-speed'],
  ['after-sales-attitude', 'reply-speed'],
];

interface Found extends AspectMention {
  readonly clause: number;
}

/**
 * The aspects a review speaks of, each once, in the order of the list of the domain, with the clause that says it. An aspect both praised and blamed is `mid`.
 * Any string is answered, in linear time; without `polarity` only the words of the lexicon judge.
 */
export function aspectsOf(
  text: string,
  polarity?: ClausePolarity,
  clauses: readonly Clause[] = splitClauses(text),
): AspectMention[] {
  const found: Found[] = [];
  const said: TagSet[] = [];
  for (const [index, clause] of clauses.entries()) {
    const quote = text.slice(clause.start, clause.end);
    const tokens = tokensOf(fold(quote), reader);
    const whole = emptySet();
    for (const token of tokens) for (const tag of token) addTag(whole, tag);
    const near = emptySet();
    for (const earlier of said.slice(-NEAR)) addAll(near, earlier);
    addAll(near, whole);
    said.push(whole);
    // What a question asks or another shop does is not what this shop did.
    if (tokens.length === 0 || clause.question || hasTag(whole, ask)) continue;
    if (hasTag(whole, others) && !hasTag(whole, compare)) continue;
    let known: number | undefined;
    const positive = () => (known ??= polarity?.(quote) ?? Number.NaN);
    for (const part of partsOf(tokens)) {
      const judged = judge(rules, part, near);
      const here = new Set(judged.map(({ aspect }) => aspect));
      for (const { aspect, label } of judged) {
        if (silenced.some(([louder, quieter]) => quieter === aspect && here.has(louder))) continue;
        const final = labelOf(label, part, positive);
        if (final) found.push({ aspect, label: final, quote, span: [clause.start, clause.end], clause: index });
      }
    }
  }
  return mergedOf(found);
}

function mergedOf(found: readonly Found[]): AspectMention[] {
  const merged = new Map<AspectId, AspectMention>();
  for (const { aspect, label, quote, span } of found) {
    const known = merged.get(aspect);
    if (!known) merged.set(aspect, { aspect, label, quote, span });
    else if (known.label !== label) {
      if (known.label === 'positive' && label === 'negative') merged.set(aspect, { aspect, label: 'mid', quote, span });
      else if (known.label === 'negative' && label === 'positive') known.label = 'mid';
      else if (known.label === 'mid' && label === 'negative') merged.set(aspect, { aspect, label, quote, span });
    }
  }
  return [...merged.values()];
}
