import { normalise } from '../normalise';
import { Trie } from '../trie';

/**
 * Words by tag, separated by blanks; `_` stands for a blank inside a word, `{没人|无人}{管|理|}` for each way through it. Written in
 * Simplified, lower case, numbers as 0: as `fold` leaves them.
 */
export type Lexicon = Readonly<Record<string, string>>;

/** All words of all lexicons: the number of each, by which `entries` has its tags, and the number of every tag. */
export interface WordNumbers {
  readonly numbers: ReadonlyMap<string, number>;
  readonly entries: (readonly number[])[];
  readonly tags: Map<string, number>;
}

/** The words a pattern of the lexicon stands for: 没{人|有人}管 is 没人管 and 没有人管. */
function* spelledOut(pattern: string): Generator<string> {
  const open = pattern.indexOf('{');
  if (open < 0) {
    yield pattern;
    return;
  }
  const close = pattern.indexOf('}', open);
  for (const choice of pattern.slice(open + 1, close).split('|')) {
    for (const rest of spelledOut(pattern.slice(close + 1))) yield pattern.slice(0, open) + choice + rest;
  }
}

const HAS_RUN = /(.)\1/;

/** The folded words of a tag, and whether a pattern stood for each. */
function* wordsOf(source: string): Generator<[word: string, patterned: boolean]> {
  for (const entry of source.split(/\s+/)) {
    // Folded once for all words of a pattern: folding leaves braces and bars, and only runs may arise where its parts meet.
    const pattern = normalise(entry.replaceAll('_', ' '));
    if (pattern === '') continue;
    const patterned = pattern.includes('{');
    for (const word of spelledOut(pattern)) yield [HAS_RUN.test(word) ? normalise(word) : word, patterned];
  }
}

/** Tags that name what is spoken of: a word spelled out of a pattern keeps those of the words inside it (退款失败 still speaks of 退款). */
const SUBJECTS = 'AFTER SERVICE SELLER FEE RETURN REFUND POLICY COMPLAIN QUALITY REPLY SIZE'.split(' ');
/** Adds to each of these words the subjects of the words inside it. */
function keepSubjects({ numbers, entries, tags }: WordNumbers, words: ReadonlyMap<string, number>): void {
  const subjects = new Set(SUBJECTS.map((name) => tags.get(name)));
  const named = [...numbers].filter(([, number]) => entries[number]?.some((tag) => subjects.has(tag)));
  const trie = new Trie(new Map(named));
  for (const [word, number] of words) {
    const own = [...(entries[number] ?? [])];
    for (let from = 0; from < word.length - 1; from++) {
      // A single character stands in too many words to say what they speak of.
      for (const inside of trie.wordsFrom(word, from, 2)) {
        for (const tag of entries[inside] ?? []) if (subjects.has(tag) && !own.includes(tag)) own.push(tag);
      }
    }
    if (own.length > (entries[number]?.length ?? 0)) entries[number] = own;
  }
}

/** Compiles lexicons. A word in several of them carries all its tags. */
export function compileWords(lexicons: readonly Lexicon[], masks: readonly string[] = []): WordNumbers {
  const numbers = new Map<string, number>();
  const entries: (readonly number[])[] = [[]];
  const tags = new Map<string, number>();
  const patterned = new Map<string, number>();
  for (const lexicon of lexicons) {
    for (const [tag, words] of Object.entries(lexicon)) {
      const number = tags.get(tag) ?? tags.size;
      tags.set(tag, number);
      for (const [word, isPatterned] of wordsOf(words)) {
        const known = numbers.get(word);
        const at = known ?? entries.push([number]) - 1;
        if (known === undefined) numbers.set(word, at);
        else if (!entries[at]?.includes(number)) entries[at] = [...(entries[at] ?? []), number];
        if (isPatterned && !masks.includes(tag)) patterned.set(word, at);
      }
    }
  }
  const compiled = { numbers, entries, tags };
  keepSubjects(compiled, patterned);
  return compiled;
}
