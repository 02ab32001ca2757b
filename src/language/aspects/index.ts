import type { AspectId } from 'src/domain/aspects';
import { type Clause, splitClauses } from '../clauses';
import { fold } from '../normalise';
import { judge, type Part, type RuleLabel } from './rules';
import { TagSet } from './tag-set';
import { type Token, tokensOf } from './tokens';
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

const newPart = (): Part => ({ set: new TagSet(), tags: [] });

/** Cuts a clause's words where a new thing is spoken of after the one before was judged. */
function partsOf(tokens: readonly Token[]): Part[] {
  const parts: Part[] = [];
  let part = newPart();
  let headed = false;
  let judged = false;
  for (const token of tokens) {
    let kind = 0;
    for (const tag of token) kind |= kinds[tag] ?? 0;
    const isHead = (kind & Kind.heads) !== 0;
    if (isHead && headed && judged) {
      parts.push(part);
      part = newPart();
      judged = false;
    }
    headed ||= isHead;
    judged ||= headed && (kind & ~Kind.heads) !== 0;
    for (const tag of token) {
      if (part.set.has(tag)) continue;
      part.set.add(tag);
      part.tags.push(tag);
    }
  }
  parts.push(part);
  return parts;
}

/** How the words of a part judge; undefined when none does. */
function wordsJudge({ tags }: Part): AspectLabel | undefined {
  const count = (kind: number) => tags.filter((tag) => ((kinds[tag] ?? 0) & kind) !== 0).length;
  const balance = count(Kind.praises) - count(Kind.blames);
  if (count(Kind.hedges) > 0) return 'mid';
  if (balance === 0) return count(Kind.praises) > 0 ? 'mid' : undefined;
  return balance > 0 ? 'positive' : 'negative';
}

/** Surer than this, the clause's polarity stands in for words that judge. */
const SURE = 0.9;

function labelOf(label: RuleLabel, part: Part, polarity: () => number): AspectLabel | undefined {
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

/** Where one part speaks of the first, the second is the same thing said twice. */
const silenced: readonly (readonly [AspectId, AspectId])[] = [
  ['after-sales-attitude', 'service-attitude'],
  ['complaint-handling', 'service-attitude'],
  ['complaint-handling', 'after-sales-attitude'],
  ['follow-up-care', 'service-attitude'],
  ['follow-up-care', 'reply-speed'],
  ['after-sales-attitude', 'reply-speed'],
];

/** What a question asks or another shop does is not what this shop did. */
const isOfThisShop = (said: TagSet, clause: Clause): boolean =>
  !clause.question && !said.has(ask) && (!said.has(others) || said.has(compare));

/** The tags of a clause's words and of the clauses shortly before. */
function nearOf(said: readonly TagSet[], index: number): TagSet {
  const near = new TagSet();
  for (let i = Math.max(0, index - NEAR); i <= index; i++) {
    const set = said[i];
    if (set) near.addAll(set);
  }
  return near;
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
  const merged: AspectMention[] = [];
  const said: TagSet[] = [];
  for (const [index, clause] of clauses.entries()) {
    const quote = text.slice(clause.start, clause.end);
    const tokens = tokensOf(fold(quote), reader);
    const whole = new TagSet();
    for (const token of tokens) for (const tag of token) whole.add(tag);
    said.push(whole);
    if (tokens.length === 0 || !isOfThisShop(whole, clause)) continue;
    const near = nearOf(said, index);
    let known: number | undefined;
    const positive = () => {
      known ??= polarity?.(quote) ?? Number.NaN;
      return known;
    };
    for (const part of partsOf(tokens)) {
      const judged = judge(rules, part, near);
      for (const { aspect, label } of judged) {
        const isSilenced = silenced.some(
          ([louder, quieter]) => quieter === aspect && judged.some((other) => other.aspect === louder),
        );
        const final = isSilenced ? undefined : labelOf(label, part, positive);
        if (final) merge(merged, { aspect, label: final, quote, span: [clause.start, clause.end] });
      }
    }
  }
  return merged;
}

/** Adds a mention: praise and blame of one aspect make it mid, blame outweighs a hedge; the quote is the one that blames. */
function merge(merged: AspectMention[], mention: AspectMention): void {
  const at = merged.findIndex(({ aspect }) => aspect === mention.aspect);
  const known = merged[at];
  if (!known) merged.push(mention);
  else if (known.label === 'positive' && mention.label === 'negative') merged[at] = { ...mention, label: 'mid' };
  else if (known.label === 'negative' && mention.label === 'positive') known.label = 'mid';
  else if (known.label === 'mid' && mention.label === 'negative') merged[at] = mention;
}
