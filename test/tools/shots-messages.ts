import { browser } from 'wxt/browser';
import { getMessageFrom, type Language, languages, shippedMessages } from './locale';
import { sampleSentences } from './shots-data';

/** What the browser would hold for a language, with the samples' own sentences. */
export function sampleMessages(language: Language): Record<string, { message: string }> {
  const own = Object.entries(sampleSentences).map(([id, texts]) => [
    `sentences_${id}`,
    { message: texts[languages.indexOf(language)] ?? id },
  ]);
  return { ...shippedMessages(language), ...Object.fromEntries(own) };
}

/** Makes the fake browser speak English, samples included. */
export function stubSamples(): void {
  Object.assign(browser.i18n, { getMessage: getMessageFrom(sampleMessages('en')), getUILanguage: () => 'en' });
}
