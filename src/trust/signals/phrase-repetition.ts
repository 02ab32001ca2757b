import { notBuilt } from '../not-built';

export const phraseRepetition = notBuilt('phrase-repetition', 'copy');
