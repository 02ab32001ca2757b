/**
 * Words as a graph of states, each after those it leads to, the last being the beginning: a state has the number of the set of tags of the
 * word that ends there, 0 where none does, and the edges [firsts[state], firsts[state + 1]), by the place of their letters in the alphabet.
 */
export interface WordGraph {
  readonly states: number;
  readonly sets: Uint16Array;
  readonly firsts: Uint32Array;
  readonly letters: Uint16Array;
  readonly targets: Uint16Array;
}

/** Reads symbols and plain bits, or writes those given and answers them. */
export interface Codes {
  symbol(table: number, given: number): number;
  bits(count: number, given: number): number;
}

/** Numbers are told by their magnitude, in halves of an octave, and then their lower bits. */
const EXACT = 4;
const magnitudeOf = (number: number): number => {
  if (number < EXACT) return number;
  const bits = 31 - Math.clz32(number);
  return 2 * bits + ((number >>> (bits - 1)) & 1);
};
/** How many letters are told apart where that says what comes next: by then a letter tells little. */
const FEW = [0, 1, 2, 3, 3, 3] as const;
const MANY = 20;
/** A state of more edges is likely one of a list of words that others share. */
const SEVERAL = 5;
const FEW_KINDS = 6;
const fewOf = (count: number): number => FEW[count] ?? (count < MANY ? 4 : 5);

/** The tables of symbols: one for each thing that is told, and for each of what is known by then that makes it likelier. */
const ENDING = 0;
const LEAF_ENDING = 1;
const COUNT = 2;
const GUESS = COUNT + 2;
const GAP = GUESS + 4 * FEW_KINDS;
/** The letter before, by magnitude: there are fewer than 2^14. */
const LETTER_KINDS = 16;
const TARGET = GAP + FEW_KINDS * LETTER_KINDS;
const TARGET_KINDS = 72;
export const TABLES = TARGET + TARGET_KINDS;

/** Where an edge leads: to a state met first, to one that leads nowhere, to any, where the one before led, where such a letter led after it, or where the letter led formerly. */
const NEW = 0;
const LEAF = 1;
const ANY = 2;
const SAME = 3;
const GUESSED = 4;
const FORMERLY = 5;

/** So many letters that followed a letter, and states it led to, are remembered, the last first: more hardly shorten the text and cost time. */
const FOLLOWERS = 4;
const FORMER = 16;
const NONE = 0xffff;

/** Puts a number first in a list of this length that begins at `first`. */
function meet(lists: Uint16Array, first: number, length: number, number: number): void {
  let at = first;
  const last = first + length - 1;
  while (at < last && lists[at] !== number) at++;
  for (; at > first; at--) lists[at] = lists[at - 1] as number;
  lists[first] = number;
}

/** Room for what followed on what: two that share a place make a guess worse, never wrong. */
const GUESS_BITS = 16;
const placeOf = (one: number, other: number): number =>
  Math.imul(Math.imul(one, 0x9e3779b1) ^ other, 0x85ebca6b) >>> (32 - GUESS_BITS);

/** Where the next letter stands: in a state that `by` led to, after a letter that led to `to`. */
interface LetterPlace {
  by: number;
  before: number;
  to: number;
  left: number;
}

/** A way through the graph that reads or writes each state where it is met first. */
class GraphCoding {
  readonly sets: Uint16Array;
  readonly firsts: Uint32Array;
  readonly letters: Uint16Array;
  readonly targets: Uint16Array;
  private states = 0;
  private edges = 0;
  /** The edges of the states that are not done with. */
  private readonly openLetters: Uint16Array;
  private readonly openTargets: Uint16Array;
  private open = 0;
  private readonly nextLetter = new Uint16Array(1 << GUESS_BITS).fill(NONE);
  private readonly nextState = new Uint16Array(1 << GUESS_BITS).fill(NONE);
  private readonly followers: Uint16Array;
  private readonly former: Uint16Array;
  private readonly leaves: number[] = [];
  /** Of each state of the given graph its number by the order they are done with here. */
  private readonly numbers: Uint16Array;

  constructor(
    { states, edges, alphabet }: GraphSize,
    private readonly codes: Codes,
    private readonly given?: WordGraph,
  ) {
    this.sets = new Uint16Array(states);
    this.firsts = new Uint32Array(states + 1);
    this.letters = new Uint16Array(edges);
    this.targets = new Uint16Array(edges);
    this.openLetters = new Uint16Array(edges);
    this.openTargets = new Uint16Array(edges);
    this.followers = new Uint16Array((alphabet + 1) * FOLLOWERS).fill(NONE);
    this.former = new Uint16Array(alphabet * FORMER).fill(NONE);
    this.numbers = new Uint16Array(given?.states ?? 0).fill(NONE);
  }

  /** A state that a letter led to (its place + 1; 0 for the beginning); `from` is the state in the given graph. */
  state(by: number, from: number): number {
    const { codes, given } = this;
    const set = codes.symbol(ENDING, given?.sets[from] ?? 0);
    const first = given?.firsts[from] ?? 0;
    const count = this.number(COUNT + Math.min(set, 1), (given?.firsts[from + 1] ?? 0) - first);
    const open = this.open;
    this.open += count;
    let letter = -1;
    let to = NONE;
    for (let k = 0; k < count; k++) {
      letter = this.letter({ by, before: letter, to, left: count - k }, given?.letters[first + k] ?? 0);
      to = this.target(letter, to, count, given?.targets[first + k] ?? 0);
      this.openLetters[open + k] = letter;
      this.openTargets[open + k] = to;
    }
    const state = this.states++;
    this.sets[state] = set;
    for (let k = open; k < open + count; k++) {
      this.letters[this.edges] = this.openLetters[k] as number;
      this.targets[this.edges++] = this.openTargets[k] as number;
    }
    this.open = open;
    this.firsts[state + 1] = this.edges;
    if (count === 0) this.leaves[set] = state;
    if (given) this.numbers[from] = state;
    return state;
  }

  private number(table: number, given: number): number {
    const magnitude = this.codes.symbol(table, magnitudeOf(given));
    if (magnitude < EXACT) return magnitude;
    const bits = (magnitude >> 1) - 1;
    return ((2 | (magnitude & 1)) << bits) | this.codes.bits(bits, given & ((1 << bits) - 1));
  }

  /** The next letter of a state, after the one before it and where that led to; `left`: how many letters go on from there, this one too. */
  private letter({ by, before, to, left }: LetterPlace, given: number): number {
    const { followers, nextLetter } = this;
    const isFirst = before < 0;
    const place = placeOf(isFirst ? -by : before, to);
    const guess = nextLetter[place] as number;
    const first = by * FOLLOWERS;
    const few = fewOf(left);
    const table = GUESS + 4 * few + (guess === NONE ? 0 : 2) + (isFirst ? 0 : 1);
    const which = this.codes.symbol(table, this.given ? this.guessOf(guess, first, given) : 0);
    let letter: number;
    if (which === 1) letter = guess;
    else if (which > 1) letter = followers[first + which - 2] as number;
    else {
      const gaps = GAP + LETTER_KINDS * few + (isFirst ? 0 : 1 + (magnitudeOf(before) >> 1));
      letter = before + 1 + this.number(gaps, given - before - 1);
    }
    nextLetter[place] = letter;
    meet(followers, first, FOLLOWERS, letter);
    return letter;
  }

  /** Where a letter leads to, after one that led to `before`. */
  private target(letter: number, before: number, count: number, given: number): number {
    const { codes, former, nextState } = this;
    const place = placeOf(letter, before);
    const guess = nextState[place] as number;
    const first = letter * FORMER;
    const guessed = guess === NONE ? 0 : guess === before ? 2 : 1;
    const after = before === NONE ? 0 : this.isLeaf(before) ? 2 : 1;
    const known = former[first] === NONE ? 0 : former[first + 1] === NONE ? 1 : former[first + 2] === NONE ? 2 : 3;
    const table = TARGET + ((after * 3 + guessed) * 2 + (count > SEVERAL ? 1 : 0)) * 4 + known;
    const number = this.numbers[given] ?? NONE;
    const kind = codes.symbol(table, this.given ? this.kindOf(number, before, guess, first) : 0);
    let state: number;
    if (kind >= FORMERLY) state = former[first + kind - FORMERLY] as number;
    else if (kind === NEW) state = this.state(letter + 1, given);
    else if (kind === SAME) state = before;
    else if (kind === GUESSED) state = guess;
    else if (kind === LEAF) state = this.leaves[codes.symbol(LEAF_ENDING, this.sets[number] ?? 0)] ?? 0;
    else state = codes.bits(32 - Math.clz32(this.states), number);
    nextState[place] = state;
    meet(former, first, FORMER, state);
    return state;
  }

  /** Only asked where a graph is written, as is the next. */
  private guessOf(guess: number, first: number, given: number): number {
    if (guess === given) return 1;
    const at = this.followers.subarray(first, first + FOLLOWERS).indexOf(given);
    return at < 0 ? 0 : at + 2;
  }

  private kindOf(number: number, before: number, guess: number, first: number): number {
    if (number === NONE) return NEW;
    if (number === before) return SAME;
    if (number === guess) return GUESSED;
    const at = this.former.subarray(first, first + FORMER).indexOf(number);
    if (at >= 0) return FORMERLY + at;
    return this.isLeaf(number) ? LEAF : ANY;
  }

  private isLeaf(state: number): boolean {
    return this.firsts[state] === this.firsts[state + 1];
  }
}

/** How much a graph holds. */
export interface GraphSize {
  readonly states: number;
  readonly edges: number;
  readonly alphabet: number;
}

/** Reads a graph, or writes the given one, of which each state has its letters in order. States are numbered by the order they are done with. */
export function codeGraph(size: GraphSize, codes: Codes, given?: WordGraph): WordGraph {
  const coding = new GraphCoding(size, codes, given);
  coding.state(0, size.states - 1);
  const { sets, firsts, letters, targets } = coding;
  return { states: size.states, sets, firsts, letters, targets };
}
