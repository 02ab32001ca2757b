import { createTalk, type Lookup } from 'src/locales/talk';
import { i18n } from '#i18n';
import { appearance } from './appearance';
import { number } from './numbers';

// The typed overloads know each literal key's values; `Talk` checks those itself and needs the plain form for keys made at run time.
const look = i18n.t as unknown as (key: string, count: number | undefined, values: Record<string, string>) => string;

/** Picks the form for a count out of "one | many" or "none | one | many", as the messages of the build are written. */
function plural(message: string, count: number | undefined): string {
  const forms = message.split(' | ');
  if (count === undefined || forms.length === 1) return message;
  const place = forms.length === 2 ? Number(count !== 1) : Math.min(count, 2);
  return forms[place] ?? message;
}

const lookUp: Lookup = (key, count, values) => {
  const { words } = appearance();
  if (!words) return look(key, count, values);
  const message = plural(words[key.replaceAll('.', '_')] ?? '', count);
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
};

/** The extension's voice, in the language the user chose or the browser's. */
export const { t, word, say } = createTalk(lookUp, number);
