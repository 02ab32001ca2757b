import type { Language } from '../../tools/locale';
import type { Situation } from '../popup/fake-services';
import { readySummary } from '../popup/samples';

/** With the sample store judged, and where the worker did not answer. */
export const situations = {
  ready: (language) => ({ tried: readySummary(language) }),
  'no-worker': () => ({}),
} as const satisfies Record<string, (language: Language) => Situation>;

export type SituationName = keyof typeof situations;
export const situationNames = Object.keys(situations) as SituationName[];
