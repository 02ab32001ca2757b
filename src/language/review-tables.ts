/** UTF-16 units of a text that are used; a longer one says it in its first page. Keeps the time per text bounded. */
export const LONGEST = 4000;

/** A review has a few clauses; what comes after so many is not read. */
export const MOST_CLAUSES = 200;

/**
 * Room for all places in the letters of a text, also with START and END around each of its clauses: a power of two, so that a place needs no
 * check.
 */
export const PLACE_BITS = 32 - Math.clz32(LONGEST + 2 * MOST_CLAUSES + 3);
export const PLACES = 1 << PLACE_BITS;
export const PLACE = PLACES - 1;

/** Numbers of a set of tags where it is a part of a table (aspects/tag-set.ts). */
export const SET = 4;

/**
 * The text in hand, in plain tables that never change places, so that a compiler can build them into the loops over them. Shared by all
 * calls: a text is read to its end before the next.
 */
export const inHand = {
  /** Its letters; the first is START, the last END. Two more than there are places, for looks at the next letters. */
  letters: new Uint16Array(PLACES + 2),
  /**
   * Where words may begin, in order and after them PLACE: places in the letters, READ_AHEAD further, and above PLACE_BITS bits what may begin
   * there (word-beginnings.ts).
   */
  starts: new Uint16Array(PLACES),
  /** For each of these the word that begins there (aspects/longest-words.ts). */
  words: new Int32Array(PLACES),
} as const;

/** The clauses of the text in hand: a row each in plain tables. */
export const clauseTable = {
  count: 0,
  /** Its place in the text, [start, end), in UTF-16 units. */
  starts: new Int32Array(MOST_CLAUSES),
  ends: new Int32Array(MOST_CLAUSES),
  /** 1 where a question mark follows. */
  questions: new Uint8Array(MOST_CLAUSES),
  /** 1 where the clause turns. */
  contrasts: new Uint8Array(MOST_CLAUSES),
  /** Its place in the letters, [from, to), no sooner than that of the clause before ends. */
  froms: new Uint16Array(MOST_CLAUSES),
  tos: new Uint16Array(MOST_CLAUSES),
  /** The first of the places from which words may begin that lie behind the clauses before. */
  firsts: new Uint16Array(MOST_CLAUSES + 1),
  /** Its log odds of being positive, NaN where nothing is known or it is not Chinese. */
  logOdds: new Float64Array(MOST_CLAUSES),
  /** The kinds of mid words in it: bits of `MidWord`. */
  midWords: new Uint8Array(MOST_CLAUSES),
  /** The tags of its words as a set, what they do (`Kind`), and where its tokens end, which begin with those of the first clause. */
  sets: new Int32Array(MOST_CLAUSES * SET),
  does: new Int32Array(MOST_CLAUSES),
  tokenEnds: new Uint16Array(MOST_CLAUSES),
};
