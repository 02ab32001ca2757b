import { type AspectId, aspectIds } from 'src/domain/aspects';
import { type Clause, splitClauses } from '../clauses';
import { fold } from '../normalise';
import { inHand, MOST_CLAUSES, PLACES, clauseTable as tableOfClauses } from '../review-tables';
import { type Script, scriptOfText } from '../script';
import { beginStretch as beginHearing, hearClause as hearOne, lettersHeard as lettersOf } from './net-hidden';
import { spokenOf as allSpoken, labelOf as labelSaid, clauseOf as whoSays } from './net-outputs';
import { startAnywhere } from './tokens';
import { Kind, readTokens, readyWords } from './vocabulary';

export { readTokens, readyWords } from './vocabulary';

// What comes from another file, or goes to one, a compiler takes for a constant only under a name of this file.
const [clauseTable, beginStretch, hearClause, lettersHeard] = [tableOfClauses, beginHearing, hearOne, lettersOf];
const [spokenOf, labelOf, clauseOf] = [allSpoken, labelSaid, whoSays];
const { asks, others, compares } = Kind;
const names = aspectIds;

export type AspectLabel = 'negative' | 'mid' | 'positive' | 'unsure';

/** An aspect a review speaks of, how, and where: `quote` is the clause, `span` its place in the text. */
export interface AspectMention {
  aspect: AspectId;
  label: AspectLabel;
  quote: string;
  span: [number, number];
}

/** Labels by number: as the network numbers them (net.ts). */
const labels: readonly AspectLabel[] = ['negative', 'mid', 'positive'];
const NEGATIVE = labels.indexOf('negative');
const MID = labels.indexOf('mid');
const POSITIVE = labels.indexOf('positive');

const { froms, tos, starts, ends, questions, does } = clauseTable;
const { letters } = inHand;

const elsewhere = asks | others;
const compared = asks | compares;
/** Whether a clause, by its number, tells of this shop: what a question asks or another shop does is not what this shop did. */
export function isOfThisShop(clause: number): boolean {
  const use = does[clause] as number;
  return questions[clause] !== 1 && ((use & elsewhere) === 0 || (use & compared) === compares);
}

/**
 * Letters after which a stretch ends with its clause: longer than nearly all sentences the network learned from, and than three in four reviews.
 * In other languages than Chinese a word has about five.
 */
const LONG = 64;
const LONG_OTHER = 320;

/** The aspects of the text in hand, which is in this script and whose clauses have been read into tokens (`readTokens`). */
export function aspectsInHand(text: string, script: Script): AspectMention[] {
  const mentions: AspectMention[] = [];
  // The network would find something in pictures, too.
  if (script === 'none' || script === 'other') return mentions;
  const isChinese = script === 'chinese';
  const long = isChinese ? LONG : LONG_OTHER;
  beginStretch();
  for (let k = 0; k < clauseTable.count; k++) {
    if (!isOfThisShop(k)) continue;
    if (lettersHeard() >= long) {
      endStretch(mentions, text, isChinese);
      beginStretch();
    }
    hearClause(k);
  }
  if (lettersHeard() > 0) endStretch(mentions, text, isChinese);
  return mentions;
}

/** What a stretch says is said of the review. */
function endStretch(mentions: AspectMention[], text: string, isChinese: boolean): void {
  // Each step takes the lowest bit off.
  for (let left = spokenOf(isChinese); left !== 0; left &= left - 1) {
    const aspect = 31 - Math.clz32(left & -left);
    const label = labelOf(aspect);
    mention(mentions, text, { aspect, label, clause: clauseOf(aspect, label) });
  }
}

/** The letters of clauses that were folded one by one, until all of them are. */
const apart = new Uint16Array(PLACES);

/**
 * The aspects a review speaks of, each once, in the order met, with the clause that says it. An aspect both praised and blamed is `mid`.
 * Any string is answered, in linear time.
 */
export function aspectsOf(text: string, clauses: readonly Clause[] = splitClauses(text)): AspectMention[] {
  readyWords();
  const script = scriptOfText(fold(text));
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
  readTokens(clauseTable.count);
  return aspectsInHand(text, script);
}

/** What two mentions of an aspect say together: praise and blame make it mid, blame outweighs a hedge. */
const joined = (known: number, label: number): number => {
  if (known === label) return known;
  if (known === NEGATIVE) return label === POSITIVE ? MID : NEGATIVE;
  if (label !== NEGATIVE) return known;
  return known === POSITIVE ? MID : NEGATIVE;
};

/** What a stretch says of an aspect, by numbers, and the clause that says it. */
interface Spoken {
  readonly aspect: number;
  readonly label: number;
  readonly clause: number;
}

/** Adds what a stretch says of an aspect; its quote is the clause that blames. */
function mention(mentions: AspectMention[], text: string, { aspect: id, label: number, clause }: Spoken): void {
  const start = starts[clause] as number;
  const end = ends[clause] as number;
  const aspect = names[id] as AspectId;
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
  mentions.push({ aspect, label: labels[number] as AspectLabel, quote: text.slice(start, end), span: [start, end] });
}
