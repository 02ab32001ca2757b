import type { Voice } from 'src/export/voice';
import { day } from '../format/dates';
import { language } from '../format/language';
import { inUnit, number, range, share, stars } from '../format/numbers';
import { say, t, word } from '../format/say';

// The keys are made of a closed list that a test holds against the locales.
const look = t as unknown as (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** The voice of reports: the reader's language, as the screens have it. */
export const reportVoice = (): Voice => ({
  language: language(),
  direction: t('direction') === 'rtl' ? 'rtl' : 'ltr',
  text: (id, values) => look(`transfer.report.${id}`, values),
  word,
  say,
  number,
  stars,
  range,
  share,
  inUnit,
  day,
});
