import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateChromeMessagesText, parseMessagesText } from '@wxt-dev/i18n/build';
import { createTalk, type Lookup, type Talk } from 'src/locales/talk';
import { browser } from 'wxt/browser';

/** The languages the program speaks, by file name. */
export const languages = ['en', 'zh_CN', 'zh_TW'] as const;
export type Language = (typeof languages)[number];

/** The YAML source of one language. */
export const localeSource = (language: Language): string =>
  readFileSync(join(import.meta.dirname, `../../src/locales/${language}.yml`), 'utf8');

/** One language as a build ships it: flat name → message, plural forms joined by " | ". */
export function shippedMessages(language: Language): Record<string, { message: string }> {
  return JSON.parse(generateChromeMessagesText(parseMessagesText(localeSource(language), 'YAML')));
}

/** `browser.i18n.getMessage` over shipped messages. */
export function getMessageFrom(messages: Record<string, { message: string }>) {
  return (name: string, substitutions?: string | readonly string[]): string => {
    const values = typeof substitutions === 'string' ? [substitutions] : (substitutions ?? []);
    return (messages[name]?.message ?? '').replace(/\$(\d)/g, (_, digit: string) => values[Number(digit) - 1] ?? '');
  };
}

/** Picks the form for a count out of "one | many" or "none | one | many", as @wxt-dev/i18n does. */
function pluralForm(message: string, count: number | undefined): string {
  const forms = message.split(' | ');
  if (count === undefined || forms.length === 1) return message;
  const index = forms.length === 2 ? (count === 1 ? 0 : 1) : Math.min(Math.max(count, 0), 2);
  return forms[index] ?? message;
}

/** A voice that needs no browser: for the terminal doors and for tests of words. */
export function talkIn(language: Language): Talk {
  const messages = shippedMessages(language);
  const numbers = new Intl.NumberFormat(language.replace('_', '-'), { maximumFractionDigits: 2 });
  const lookUp: Lookup = (key, count, values) =>
    pluralForm(messages[key.replaceAll('.', '_')]?.message ?? '', count).replace(
      /\{(\w+)\}/g,
      (whole, name: string) => values[name] ?? whole,
    );
  return createTalk(lookUp, (value) => numbers.format(value));
}

/** Makes the fake browser speak one language, for tests of screens. Call it in `beforeEach`, after the reset. */
export function stubI18n(language: Language): void {
  Object.assign(browser.i18n, {
    getMessage: getMessageFrom(shippedMessages(language)),
    getUILanguage: () => language.replace('_', '-'),
  });
}
