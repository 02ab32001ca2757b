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

/** How many clauses back a word still explains the next ones. */
const NEAR = 3;

/** Gathers the tags of a clause and of those shortly before. */
export function lookAround(k: number): void {
  const end = size * k;
  let a = sets[end] as number;
  let b = sets[end + 1] as number;
  let c = sets[end + 2] as number;
  let d = sets[end + 3] as number;
  for (let at = k > NEAR ? end - size * NEAR : 0; at < end; at += size) {
    a |= sets[at] as number;
    b |= sets[at + 1] as number;
    c |= sets[at + 2] as number;
    d |= sets[at + 3] as number;
  }
  around[size] = a;
  around[size + 1] = b;
  around[size + 2] = c;
  around[size + 3] = d;
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
