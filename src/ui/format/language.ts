import { appearance } from './appearance';
import { shippedMessage } from './shipped';

/** The language our messages are shown in, as a BCP 47 tag: what numbers and dates must be written in too. */
export const language = (): string => appearance().words?.language ?? (shippedMessage('language') || 'en');

/** What stands between two sentences: nothing after a full-width stop. */
export const sentenceGap = (): string => (language().startsWith('zh') ? '' : ' ');

/** Which colour means "above its peers": red in China, green in the West, none for who wants none. */
export const convention = (): 'china' | 'west' | 'none' =>
  appearance().colours ?? (language().startsWith('zh') ? 'china' : 'west');
