import type { Voice } from 'src/export/voice';
import { type Language, talkIn } from '../tools/locale';

const tags: Record<Language, string> = { en: 'en', zh_CN: 'zh-CN', zh_TW: 'zh-TW' };

/** A report's voice out of the locale files, with numbers as plain as they come. */
export function voiceIn(language: Language): Voice {
  const { t, word, say } = talkIn(language);
  return {
    language: tags[language],
    direction: 'ltr',
    text: (id, values) => (t as (key: string, values?: object) => string)(`transfer.report.${id}`, values),
    word,
    say,
    number: String,
    stars: (value) => value.toFixed(2),
    range: ([from, to]) => `${from.toFixed(2)}–${to.toFixed(2)}`,
    share: (value) => `${Math.round(value * 100)}%`,
    inUnit: (value, unit) => `${value} ${unit}`,
    day: (iso) => iso.slice(0, 10),
  };
}
