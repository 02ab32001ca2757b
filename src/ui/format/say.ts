import { createTalk, type Lookup } from 'src/locales/talk';
import { appearance } from './appearance';
import { number } from './numbers';
import { shippedMessage } from './shipped';

/** Picks the form for a count out of "one | many" or "none | one | many", as the messages of the build are written. */
function plural(message: string, count: number | undefined): string {
  const forms = message.split(' | ');
  if (count === undefined || forms.length === 1) return message;
  const place = forms.length === 2 ? Number(count !== 1) : Math.min(count, 2);
  return forms[place] ?? message;
}

const lookUp: Lookup = (key, count, values) => {
  const name = key.replaceAll('.', '_');
  const { words } = appearance();
  const message = plural(words ? (words[name] ?? '') : shippedMessage(name), count);
  return message.replace(/\{(\w+)\}/g, (whole, place: string) => values[place] ?? whole);
};

/** The extension's voice, in the language the user chose or the browser's. */
export const { t, word, say } = createTalk(lookUp, number);
