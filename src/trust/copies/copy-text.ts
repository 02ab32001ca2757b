import { fold } from 'src/language/normalise';
import { boilerplate } from './boilerplate';
import { sketchOf } from './sketch';
import { isHan, isWord } from './word-signs';

/** What the comparison needs of one text; depends on the text alone, so it is made once and kept by whoever asks. */
export interface CopyText {
  /** Letters and digits as folded (one 0 for a number, Simplified, lower case): texts that share it are one text. */
  readonly whole: string;
  /** `whole` without the clauses that a form or a circulated script put there. */
  readonly own: string;
  /** Hashes of the distinct runs of three of `own`, ascending. */
  readonly shingles: Uint32Array;
  /** Hashes of the clauses of `own` that are long enough to tell buyers apart, each once, and at the same places their lengths. */
  readonly clauses: readonly number[];
  readonly lengths: readonly number[];
  /** Band keys: texts alike in `own` share at least one with high chance (`sketchOf`). Empty where `own` is too short to be compared. */
  readonly bands: Int32Array;
}

/** Prepared texts by the text as shown. A caller that keeps it from one assessment to the next pays for new texts only. */
export type CopyMemo = Map<string, CopyText>;

// Honest short texts meet by chance: of genuine shoe reviews with 8 to 11 characters 10% have another within Jaccard .2 in a window of
// 80, of those with 12 to 14 still 5% within .3 (test/tools/copy-rates.ts); below this length only equal texts are copies.
export const SHORTEST_EDITED = 12;

// Two buyers of one item share clauses of five characters (很好很舒服) three times as often as clauses of six (same script).
const SHORTEST_CLAUSE = 6;

const SPACE = 0x20;
/** The words of a text as UTF-16 units, and where each clause of them begins, with its hash. Shared by all calls, as `fold` is. */
const units = new Uint16Array(9000);
const starts = new Uint16Array(4500);
const hashes = new Int32Array(4500);
let unitCount = 0;
let clauseCount = 0;

function addUnit(unit: number): void {
  units[unitCount++] = unit;
  const mix = Math.imul((hashes[clauseCount - 1] as number) ^ unit, 0x85ebca6b);
  // 31 bits: the engine keeps such numbers without a box.
  hashes[clauseCount - 1] = (mix ^ (mix >>> 15)) & 0x7fffffff;
}

function readClauses(text: string): void {
  const { codes, length } = fold(text);
  unitCount = 0;
  clauseCount = 0;
  let begins = true;
  for (let i = 1; i < length - 1; i++) {
    const code = codes[i] as number;
    if (!isWord(code)) {
      // A blank parts Chinese clauses, and the words of one clause elsewhere.
      if (code !== SPACE || isHan(codes[i - 1] as number)) begins = true;
      continue;
    }
    if (begins) {
      starts[clauseCount] = unitCount;
      hashes[clauseCount++] = 0;
    }
    begins = false;
    if (code > 0xffff) {
      addUnit(0xd7c0 + (code >> 10));
      addUnit(0xdc00 + (code & 0x3ff));
    } else addUnit(code);
  }
}

const unitsAsText = (from: number, to: number): string =>
  String.fromCharCode.apply(null, units.subarray(from, to) as unknown as number[]);

const FILTER = 1 << 12;
/** The known clauses by hash; `filter` spares most others the look-up. */
let known: { texts: ReadonlySet<string>; filter: Uint8Array } | undefined;
function knownClauses(): { texts: ReadonlySet<string>; filter: Uint8Array } {
  const texts = new Set<string>();
  const filter = new Uint8Array(FILTER);
  for (const clause of boilerplate) {
    readClauses(clause);
    texts.add(unitsAsText(0, unitCount));
    filter[(hashes[0] as number) & (FILTER - 1)] = 1;
  }
  return { texts, filter };
}

/** The words just read without the clauses known, and the clauses left that are long enough. */
function ownWords(whole: string, { texts, filter }: NonNullable<typeof known>): Omit<CopyText, 'shingles' | 'bands'> {
  const clauses: number[] = [];
  const lengths: number[] = [];
  let own = '';
  let kept = 0;
  for (let i = 0; i < clauseCount; i++) {
    const from = starts[i] as number;
    const to = i + 1 < clauseCount ? (starts[i + 1] as number) : whole.length;
    const hash = hashes[i] as number;
    if (filter[hash & (FILTER - 1)] === 1 && texts.has(whole.slice(from, to))) {
      own += whole.slice(kept, from);
      kept = to;
    } else if (to - from >= SHORTEST_CLAUSE && !clauses.includes(hash)) {
      clauses.push(hash);
      lengths.push(to - from);
    }
  }
  return { whole, own: kept === 0 ? whole : own + whole.slice(kept), clauses, lengths };
}

/** Runs of three, hashed (the finalisers of MurmurHash3), distinct, ascending. */
function shinglesOf(own: string): Uint32Array {
  const found = new Uint32Array(Math.max(0, own.length - 2));
  for (let i = 0; i < found.length; i++) {
    let mix = Math.imul(own.charCodeAt(i) + 1, 0x85ebca6b);
    mix = Math.imul(mix ^ (mix >>> 15) ^ own.charCodeAt(i + 1), 0x27d4eb2f);
    mix = Math.imul(mix ^ (mix >>> 15) ^ own.charCodeAt(i + 2), 0x165667b1);
    found[i] = mix ^ (mix >>> 15);
  }
  found.sort();
  let distinct = 0;
  for (let i = 0; i < found.length; i++) {
    if (i === 0 || found[i] !== found[i - 1]) found[distinct++] = found[i] as number;
  }
  return found.subarray(0, distinct);
}

function prepare(text: string): CopyText {
  // Made before this text is read, since both use the same tables.
  known ??= knownClauses();
  readClauses(text);
  const whole = unitsAsText(0, unitCount);
  const words = ownWords(whole, known);
  if (words.own.length < SHORTEST_EDITED) return { ...words, shingles: new Uint32Array(0), bands: new Int32Array(0) };
  const shingles = shinglesOf(words.own);
  return { ...words, shingles, bands: sketchOf(shingles) };
}

/** What the comparison needs of a text, from `memo` where it is there. */
export function copyText(text: string, memo: CopyMemo): CopyText {
  let prepared = memo.get(text);
  if (!prepared) {
    prepared = prepare(text);
    memo.set(text, prepared);
  }
  return prepared;
}
