import type { Sentence } from 'src/domain/assessment';
import type { GeneratedI18nStructure } from '#i18n';

/** Every message of the locales, by its path in en.yml. */
export type MessageKey = keyof GeneratedI18nStructure & string;
export type Values = Readonly<Record<string, string | number>>;

/** Groups of the locales that name the members of a closed list. */
export type WordGroup =
  | 'sites'
  | 'dimensions'
  | 'aspects'
  | 'classes'
  | 'integrity'
  | 'confidence'
  | 'verdicts'
  | 'ranks'
  | 'signals'
  | 'signalAbout'
  | 'steps'
  | 'fields'
  | 'waterfall'
  | 'goldConditions'
  | 'goldStatus'
  | 'afterSalesRequests'
  | 'commentVerdicts';

type Named<K extends MessageKey> = GeneratedI18nStructure[K] extends { namedSubstitutions: readonly (infer N)[] }
  ? N & string
  : never;

/** The values a message takes: exactly its named places, or none. */
export type MessageValues<K extends MessageKey> = [Named<K>] extends [never]
  ? []
  : [values: Readonly<Record<Named<K>, string | number>>];

/** Looks up one message: its key, the count that picks a plural form if there is one, and its values as text. Empty when unknown. */
export type Lookup = (key: string, count: number | undefined, values: Record<string, string>) => string;

/** Everything the program says, in one language. */
export interface Talk {
  /** A message in the reader's language. Numbers among the values are written by Intl; `n` chooses the plural. */
  t<K extends MessageKey>(key: K, ...values: MessageValues<K>): string;
  /** The name of a member of a closed list, whose ids are kebab-case in code; the bare id when the locales have none. */
  word(group: WordGroup, id: string): string;
  /** A sentence made by the pure rooms; its bare id when the locales have none (data newer than this build). */
  say(sentence: Sentence): string;
}

const wordReference = /^@[a-z][A-Za-z0-9]*(?:\.[A-Za-z0-9-]+)+$/;
const camel = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Makes the ways of speaking out of one way to look up a message: the browser's in the extension, the YAML files in tools. */
export function createTalk(lookUp: Lookup, number: (value: number) => string): Talk {
  // A value may be one of our words, written `@group.key` (head of en.yml); a shop's name that merely looks like one stays as it is.
  const spell = (value: string | number): string => {
    if (typeof value === 'number') return number(value);
    return wordReference.test(value) ? lookUp(camel(value.slice(1)), undefined, {}) || value : value;
  };

  const speak = (key: string, values: Values = {}): string => {
    const count = typeof values.n === 'number' ? values.n : undefined;
    return lookUp(key, count, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, spell(value)])));
  };

  return {
    t: (key, ...[values]) => speak(key, values),
    word: (group, id) => speak(`${group}.${camel(id)}`) || id,
    say: ({ id, values }) => speak(`sentences.${camel(id)}`, values) || id,
  };
}
