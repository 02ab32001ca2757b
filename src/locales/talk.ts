import type { Sentence } from 'src/domain/assessment';
import type { GeneratedI18nStructure } from '#i18n';

/** Every message key, from en.yml. */
export type MessageKey = keyof GeneratedI18nStructure & string;

type Named<K extends MessageKey> = GeneratedI18nStructure[K] extends { namedSubstitutions: readonly (infer N)[] }
  ? N & string
  : never;

/** The values a message takes: exactly its named places, or none. */
export type MessageValues<K extends MessageKey> = [Named<K>] extends [never]
  ? []
  : [values: Record<Named<K>, string | number>];

type Camel<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : S;

/** Ids of a closed list that have a word in a group of messages; anything else is a type error. */
type WordId<G extends string, I extends string> = `${G}.${Camel<I>}` extends MessageKey ? I : never;

/** Fetches one message: its key, the count that picks a plural form if there is one, and its values as text. Empty when unknown. */
export type Fetch = (key: string, count: number | undefined, values: Record<string, string>) => string;

/** Everything the program says, in one language. */
export interface Talk {
  /** A message by its key. Numbers among the values are written in the reader's language. */
  t<K extends MessageKey>(key: K, ...values: MessageValues<K>): string;
  /** The word for an id of a closed list: `word('dimensions', 'item-as-described')`. */
  word<G extends string, I extends string>(group: G, id: WordId<G, I>): string;
  /** A sentence made by the scoring or the worker; its bare id when no language has it (a build older than its data). */
  say(sentence: Sentence): string;
  /** BCP 47 tag of the language spoken, which may differ from the browser's own. */
  language(): string;
}

const wordReference = /^@[a-z][A-Za-z0-9]*(?:\.[A-Za-z0-9-]+)+$/;
const camel = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Makes the four ways of speaking out of one way to fetch a message: the browser's in the extension, the YAML files in tools. */
export function createTalk(fetch: Fetch): Talk {
  let numbers: Intl.NumberFormat | undefined;
  const language = (): string => fetch('language', undefined, {}) || 'en';

  const spell = (value: string | number): string => {
    if (typeof value === 'number') {
      // Two decimals show every step of a 5-star rating that the arithmetic can tell apart.
      numbers ??= new Intl.NumberFormat(language(), { maximumFractionDigits: 2 });
      return numbers.format(value);
    }
    return wordReference.test(value) ? fetch(camel(value.slice(1)), undefined, {}) || value : value;
  };

  const speak = (key: string, values: Record<string, string | number> = {}): string => {
    const count = typeof values.n === 'number' ? values.n : undefined;
    const spelled = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, spell(value)]));
    return fetch(key, count, spelled);
  };

  return {
    language,
    t: (key, ...[values]) => speak(key, values),
    word: (group, id) => speak(`${group}.${camel(id)}`),
    say: ({ id, values }) => speak(`sentences.${camel(id)}`, values) || id,
  };
}
