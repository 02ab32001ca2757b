import type { ItemKey } from 'src/domain/site';
import type { Summary } from 'src/domain/summary';
import type { Language } from '../../tools/locale';
import { ahe, dozen, northfield, old, unknowns, wordy, yunling } from './stores-data';

/** What one case is made of: the stores pinned, those the address names, and what the user chose before. */
export interface CompareSituation {
  stores: Summary[];
  /** Keys in the address; absent: none, so the pinned ones. */
  asked?: string[];
  hidden?: string[];
  same?: ItemKey[][];
  libraryFails?: boolean;
}

const pinned = (stores: Summary[]): Summary[] => stores.map((store) => ({ ...store, pinned: true }));
const three = (language: Language): Summary[] => [yunling(language), ahe(language), northfield(language)];

/** Every face of the comparison. */
export const situations = {
  empty: () => ({ stores: [] }),
  one: (language) => ({ stores: [yunling(language)] }),
  three: (language) => ({ stores: three(language) }),
  same: (language) => ({
    stores: three(language),
    hidden: ['facts', 'labels', 'freshness', 'aspects'],
    same: [three(language).map(({ key }) => `${key}:item:1` as ItemKey)],
  }),
  twelve: (language) => ({ stores: pinned(dozen(language)) }),
  long: (language) => ({ stores: pinned(wordy(language)) }),
  unknown: (language) => ({ stores: pinned([...unknowns(language), yunling(language)]) }),
  old: (language) => ({ stores: pinned(old(language)) }),
  missing: (language) => ({ stores: three(language), asked: ['taobao:shopId:8', 'jd:shopId:gone'] }),
  failed: () => ({ stores: [], libraryFails: true }),
} as const satisfies Record<string, (language: Language) => CompareSituation>;

export type SituationName = keyof typeof situations;
export const situationNames = Object.keys(situations) as SituationName[];

/** A tall window, so that the table's own region shows most of its rows. */
export const height = 1500;

/** The two menus opened. */
export const clicks = { one: ['.menu summary'], same: ['.menu:first-child summary'] };
