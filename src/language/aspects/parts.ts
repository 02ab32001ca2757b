import { clauseTable } from '../review-tables';
import { type Part, around as tagsAround } from './rules';
import { SET } from './tag-set';
import { DOES, tokenList as tokens } from './tokens';
import { Kind, reader } from './vocabulary';

/** The part of a clause in hand; its tags stand in `around`. */
export const part: Part = { from: 0, to: 0 };

// What comes from another file, or goes to one, a compiler takes for a constant only under a name of this file.
const [around, tokenList, size, doing, inOneClause] = [tagsAround, tokens, SET, DOES, part];

const { sets, does, doesTwice } = clauseTable;
const { rows } = reader;
const { heads } = Kind;
const judges = Kind.praises | Kind.blames | Kind.hedges;

/** Gathers the tags of a clause and of the three shortly before, whose words still explain it. */
export function lookAround(k: number): void {
  const at = size * k;
  // The first clause stands in for those before it, without a branch.
  const one = (at - size) & ~((at - size) >> 31);
  const two = (one - size) & ~((one - size) >> 31);
  const three = (two - size) & ~((two - size) >> 31);
  for (let i = 0; i < size; i++) {
    around[size + i] =
      (sets[at + i] as number) | (sets[one + i] as number) | (sets[two + i] as number) | (sets[three + i] as number);
  }
}

/** Takes a whole clause with the tokens [from, to) as one part; what it does. */
function takeWhole(k: number, from: number, to: number): number {
  const at = size * k;
  around[0] = sets[at] as number;
  around[1] = sets[at + 1] as number;
  around[2] = sets[at + 2] as number;
  around[3] = sets[at + 3] as number;
  inOneClause.from = from;
  inOneClause.to = to;
  return does[k] as number;
}

/** The first part of a clause with the tokens [from, end): all of it, unless two of them begin something new. What it does. */
export const beginClause = (k: number, from: number, end: number): number =>
  ((doesTwice[k] as number) & heads) === 0 ? takeWhole(k, from, end) : beginPart(from, end, false);

/** Cuts the next part of a clause, from this token on: one ends where a new thing is spoken of after the one before was judged. What it does. */
export function beginPart(from: number, end: number, isLater: boolean): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let all = 0;
  let headed = isLater;
  let judged = false;
  let to = from;
  for (; to < end; to++) {
    const token = tokenList[to] as number;
    const use = rows[token + doing] as number;
    if ((use & heads) !== 0) {
      if (headed && judged) break;
      headed = true;
    }
    judged ||= headed && (use & judges) !== 0;
    a |= rows[token] as number;
    b |= rows[token + 1] as number;
    c |= rows[token + 2] as number;
    d |= rows[token + 3] as number;
    all |= use;
  }
  around[0] = a;
  around[1] = b;
  around[2] = c;
  around[3] = d;
  inOneClause.from = from;
  inOneClause.to = to;
  return all;
}
