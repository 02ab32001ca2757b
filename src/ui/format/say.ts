import { createTalk } from 'src/locales/talk';
import { i18n } from '#i18n';
import { number } from './numbers';

// The typed overloads know each literal key's values; `Talk` checks those itself and needs the plain form for keys made at run time.
const look = i18n.t as unknown as (key: string, count: number | undefined, values: Record<string, string>) => string;

/** The extension's voice, in the browser's language. */
export const { t, word, say } = createTalk((key, count, values) => look(key, count, values), number);
