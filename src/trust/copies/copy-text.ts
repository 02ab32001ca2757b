import { normalise } from 'src/language/normalise';
import { unitsAsText } from 'src/language/units-as-text';
import { boilerplate } from './boilerplate';
import { distinctRuns } from './run-set';
import { sketchOf } from './sketch';
import { clauseEnd, mixIn, readFolded, readTokens } from './token-table';

/** What the comparison needs of one text; depends on the text alone, so it is made once and kept by whoever asks. */
export interface CopyText {
  /** Letters and digits as folded (one 0 for a number, Simplified, lower case): texts that share it are one text. */
  readonly whole: string;
  /** How much `whole` says in Chinese signs; a word of letters is two. */
  readonly wholeSize: number;
  /** `whole` without the clauses that a form or a circulated script put there. */
  readonly own: string;
  /** How much `own` says, likewise. */
  readonly size: number;
  /** Written in signs, of which single ones can be compared; otherwise word by word. */
  readonly inSigns: boolean;
  /** Hashes of the clauses of `own` that are long enough to tell buyers apart, each once, and at the same places their sizes. */
  readonly clauses: readonly number[];
  readonly clauseSizes: readonly number[];
  /** Hashes of the distinct runs of three signs, or two words, of `own`. */
  readonly shingles: Int32Array;
  /** By which texts alike in `own` find each other (`sketchOf`). Empty where `own` is too short to be compared. */
  readonly sketch: Int32Array;
}

/** Prepared texts by the text as shown. A caller that keeps it from one assessment to the next pays for new texts only. */
export type CopyMemo = Map<string, CopyText>;

// Shorter texts are compared as a whole alone: of honest ones with 8 to 11 signs none of 1,100 in windows of 80 has another with three
// quarters of its signs in the same order, while a copy of twelve signs that lost one is among them (`npx tsx test/tools/copy-rates.ts`).
const SHORTEST_EDITED = 8;
// In words, whose single letters are not compared, runs alone tell, and six words have too few of them.
const SHORTEST_IN_WORDS = 12;

// Buyers of one item share clauses of five characters (很好很舒服) twice as often as clauses of six (`npx tsx test/tools/copy-rates.ts`).
const SHORTEST_CLAUSE = 6;

/** The known clauses, and a filter on their hashes that spares most others the look-up. */
interface Known {
  readonly texts: ReadonlySet<string>;
  readonly filter: Uint8Array;
}
const FILTER = 1 << 12;
let known: Known | undefined;

function knownClauses(): Known {
  const texts = new Set<string>();
  const filter = new Uint8Array(FILTER);
  for (const clause of boilerplate) {
    const table = readTokens(clause);
    texts.add(unitsAsText(table.units, 0, table.unitCount));
    filter[clauseHash(table.hashes, 0, table.count) % FILTER] = 1;
  }
  return { texts, filter };
}

function clauseHash(hashes: Int32Array, from: number, to: number): number {
  let hash = 0;
  for (let i = from; i < to; i++) hash = mixIn(hash, hashes[i] as number);
  return hash;
}

function sizeOf(sizes: Uint8Array, from: number, to: number): number {
  let size = 0;
  for (let i = from; i < to; i++) size += sizes[i] as number;
  return size;
}

const NOTHING = new Int32Array(0);
const NO_CLAUSES: readonly number[] = [];

/** The clauses of the text being read. Copied out at their number: an array that is pushed to has room for sixteen more, which is kept with it. */
const clauses: number[] = [];
const clauseSizes: number[] = [];

/** The words just read without the clauses known, and the clauses left that are long enough. */
function ownWords(
  { texts, filter }: Known,
  table: ReturnType<typeof readTokens>,
): { -readonly [Field in keyof CopyText]: CopyText[Field] } {
  const whole = unitsAsText(table.units, 0, table.unitCount);
  clauses.length = clauseSizes.length = 0;
  let { size } = table;
  let own = '';
  let kept = 0;
  for (let clause = 0; clause < table.clauseCount; clause++) {
    const from = table.clauses[clause] as number;
    const to = clauseEnd(table, clause);
    const hash = clauseHash(table.hashes, from, to);
    const says = sizeOf(table.sizes, from, to);
    const begin = table.begins[from] as number;
    const end = to < table.count ? (table.begins[to] as number) : table.unitCount;
    if (filter[hash % FILTER] === 1 && texts.has(whole.slice(begin, end))) {
      own += whole.slice(kept, begin);
      kept = end;
      size -= says;
    } else if (says >= SHORTEST_CLAUSE && !clauses.includes(hash)) {
      clauses.push(hash);
      clauseSizes.push(says);
    }
  }
  own = kept === 0 ? whole : own + whole.slice(kept);
  const inSigns = table.signs * 2 >= table.count;
  return {
    whole,
    wholeSize: table.size,
    own,
    size,
    inSigns,
    clauses: clauses.length === 0 ? NO_CLAUSES : clauses.slice(),
    clauseSizes: clauses.length === 0 ? NO_CLAUSES : clauseSizes.slice(),
    shingles: NOTHING,
    sketch: NOTHING,
  };
}

/** A run of two or three, hashed (the finalisers of MurmurHash3). */
const runOf = (one: number, two: number, three: number): number => {
  let mix = Math.imul(one + 1, 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 15) ^ two, 0x27d4eb2f);
  mix = Math.imul(mix ^ (mix >>> 15) ^ three, 0x165667b1);
  return mix ^ (mix >>> 15);
};

/** The runs of the text being read; it has fewer than units. */
let runs = new Int32Array(1 << 13);

function runsOfSigns(own: string): Int32Array {
  const length = Math.max(0, own.length - 2);
  if (length > runs.length) runs = new Int32Array(length);
  for (let i = 0; i < length; i++) runs[i] = runOf(own.charCodeAt(i), own.charCodeAt(i + 1), own.charCodeAt(i + 2));
  return distinctRuns(runs, length);
}

function runsOfWords({ hashes, count }: ReturnType<typeof readTokens>): Int32Array {
  const length = Math.max(0, count - 1);
  if (length > runs.length) runs = new Int32Array(length);
  for (let i = 0; i < length; i++) runs[i] = runOf(hashes[i] as number, hashes[i + 1] as number, 0);
  return distinctRuns(runs, length);
}

/** What the comparison needs of a text that is folded already (`normalise`). */
export function preparedText(folded: string): CopyText {
  // Made before this text is read, since both use the same table.
  known ??= knownClauses();
  const table = readFolded(folded);
  const words = ownWords(known, table);
  if (words.size < (words.inSigns ? SHORTEST_EDITED : SHORTEST_IN_WORDS)) return words;
  words.shingles = words.inSigns ? runsOfSigns(words.own) : runsOfWords(table);
  words.sketch = sketchOf(words.shingles);
  return words;
}

/** What the comparison needs of a text, from `memo` where it is there. */
export function copyText(text: string, memo: CopyMemo): CopyText {
  let prepared = memo.get(text);
  if (!prepared) {
    prepared = preparedText(normalise(text));
    memo.set(text, prepared);
  }
  return prepared;
}
