import { type GeneratedI18nStructure, i18n } from '#i18n';
import type { Sentence } from 'src/domain/assessment';
import { number } from './numbers';

/** Every message of the locales, by its path. */
export type MessageKey = keyof GeneratedI18nStructure;
export type Values = Readonly<Record<string, string | number>>;

/** Groups of the locales that name the members of a closed list. */
export type WordGroup = 'sites' | 'dimensions' | 'aspects' | 'classes' | 'integrity' | 'confidence' | 'verdicts' | 'signals' | 'steps';

// The typed overloads know each literal key's values; keys made from ids at run time need the plain form.
const look = i18n.t as unknown as (key: string, ...rest: (number | Values)[]) => string;

const camel = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** A value that is itself one of our words is passed as `@group.key` (head of src/locales/en.yml). */
const written = (value: string | number): string =>
  typeof value === 'number' ? number(value) : value.startsWith('@') ? lookUp(value.slice(1)) : value;

function lookUp(key: string, values?: Values): string {
  if (!values) return look(camel(key));
  const named = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, written(value)]));
  return typeof values.n === 'number' ? look(camel(key), values.n, named) : look(camel(key), named);
}

/** A message in the reader's language. Numbers among the values are written by Intl; `n` chooses the plural. */
export const t = (key: MessageKey, values?: Values): string => lookUp(key, values);

/** The name of a member of a closed list; ids are kebab-case in code and camelCase in the locales. */
export const word = (group: WordGroup, id: string): string => lookUp(`${group}.${id}`);

/** A sentence made by the pure rooms, in the reader's language. */
export const say = ({ id, values }: Sentence): string => lookUp(`sentences.${id}`, values);
