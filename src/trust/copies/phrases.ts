import { normalise } from 'src/language/normalise';
import { boilerplate } from './boilerplate';
import { NONE, NumberTable } from './number-table';
import { clauseEnd, mixIn, readFolded, readTokens } from './token-table';

// DOMAIN, section 5, no. 4: six characters or three words.
const PHRASE_SIZE = 6;

// A phrase of six characters is half stock (性价比非常高); from nine on it is somebody's own. Weighed so, a fifth of the text is repeated in
// 0.5% of honest shoe reviews in windows of 80 and in 66–86% of an edited kit's (`npx tsx test/tools/copy-rates.ts`).
const STOCK_SIZE = 5;
const OWN_SIZE = 9;

// Looked for among so many texts written before: in a shop with ten thousand, every common phrase has been said by somebody.
const LOOK_BACK = 100;

/** How much of a text is repeated from earlier ones. */
export interface Repetition {
  /** 0–1 of the text, each repeated phrase counted the more the longer it is. */
  share: number;
  /** Size of the longest repeated phrase, in characters. */
  longest: number;
}

type Table = ReturnType<typeof readTokens>;

/** Calls `found` with each shortest phrase of the text just read: its first word, the word after its last, its hash. */
function eachPhrase(table: Table, found: (from: number, to: number, hash: number) => void): void {
  const { hashes, sizes } = table;
  for (let clause = 0; clause < table.clauseCount; clause++) {
    const end = clauseEnd(table, clause);
    for (let from = table.clauses[clause] as number; from < end; from++) {
      let size = 0;
      let hash = 0;
      let to = from;
      for (; to < end && size < PHRASE_SIZE; to++) {
        hash = mixIn(hash, hashes[to] as number);
        size += sizes[to] as number;
      }
      if (size < PHRASE_SIZE) break;
      found(from, to, hash);
    }
  }
}

// Said by the page itself: repeated by nobody.
const IGNORED = -2;

/** Finds what texts repeat of the texts before them. */
export class PhraseReader {
  /** Phrase → the last text that had it. */
  private readonly last = new NumberTable();
  private readonly runs = new Runs();
  private texts = 0;

  /** `known`: words that the page puts into everybody's mouth, such as the item's title. */
  constructor(known: readonly string[]) {
    for (const text of [...boilerplate, ...known]) {
      eachPhrase(readTokens(text), (_from, _to, hash) => this.last.swap(hash, IGNORED));
    }
  }

  /** How much of a text stands in the hundred before it; the text then counts as one of those before the next. */
  read(text: string): Repetition {
    return this.readFolded(normalise(text));
  }

  /** {@link read} of a text that is folded already (`normalise`). */
  readFolded(folded: string): Repetition {
    const table = readFolded(folded);
    const { runs, last } = this;
    runs.begin(table);
    const now = this.texts++;
    last.forget(now - LOOK_BACK);
    eachPhrase(table, (from, to, hash) => {
      const met = last.swap(hash, now);
      if (met === IGNORED) last.swap(hash, IGNORED);
      else if (met !== NONE && met !== now && now - met <= LOOK_BACK) runs.add(from, to);
    });
    return runs.told();
  }
}

/** Puts the repeated phrases of a text together where they follow on each other. */
class Runs {
  private from = 0;
  private to = 0;
  private latest = -1;
  private weight = 0;
  private longest = 0;

  private table: Table | undefined;

  begin(table: Table): void {
    this.table = table;
    this.from = this.to = this.weight = this.longest = 0;
    this.latest = -1;
  }

  add(from: number, to: number): void {
    if (from !== this.latest + 1 || this.to === 0) {
      this.end();
      // What two runs share is counted once.
      this.from = Math.max(from, this.to);
    }
    this.latest = from;
    this.to = to;
  }

  told(): Repetition {
    this.end();
    const size = this.table?.size ?? 0;
    return { share: size === 0 ? 0 : this.weight / size, longest: this.longest };
  }

  private end(): void {
    const { table, from, to } = this;
    if (!table || from >= to) return;
    let size = 0;
    for (let i = from; i < to; i++) size += table.sizes[i] as number;
    this.longest = Math.max(this.longest, size);
    this.weight += size * Math.max(0, Math.min(1, (size - STOCK_SIZE) / (OWN_SIZE - STOCK_SIZE)));
  }
}
