import type { StoreKey } from 'src/domain/site';
import type { Language } from '../../tools/locale';
import type { Situation } from '../popup/fake-services';
import { longSummary, otherStores, readySummary, sampleItem } from '../popup/samples';
import {
  badFile,
  deviceNames,
  fewNotes,
  goodFile,
  longNotes,
  mainStore,
  manyNotes,
  partedNotes,
  quoteIn,
  rtlNotes,
} from './sample-notes-data';

export interface NotesCase extends Situation {
  /** The page is about one store. */
  storeKey?: StoreKey;
  /** A file is picked in the import panel. */
  pick?: true;
}

const library = (language: Language) => ({ summary: readySummary(language), stores: otherStores(language) });

/** Every face of the notes page. */
export const situations = {
  empty: (language) => library(language),
  few: (language) => ({ ...library(language), notes: fewNotes(language) }),
  many: (language) => ({ ...library(language), notes: manyNotes(language) }),
  long: (language) => ({ summary: longSummary(language), notes: longNotes(language) }),
  rtl: (language) => ({ ...library(language), notes: rtlNotes(language) }),
  'one-store': (language) => ({ ...library(language), notes: fewNotes(language), storeKey: mainStore }),
  'two-devices': (language) => ({ ...library(language), notes: partedNotes(language), deviceNames }),
  quoted: (language) => ({
    ...library(language),
    notes: fewNotes(language).slice(1),
    storeKey: mainStore,
    pending: { storeKey: mainStore, itemKey: sampleItem, quote: quoteIn(language) },
  }),
  broken: (language) => ({ ...library(language), notesFail: true }),
  'import-preview': (language) => ({ ...library(language), notes: fewNotes(language), pick: true, file: goodFile() }),
  'import-failed': (language) => ({ ...library(language), notes: fewNotes(language), pick: true, file: badFile }),
} as const satisfies Record<string, (language: Language) => NotesCase>;

export type SituationName = keyof typeof situations;
export const situationNames = Object.keys(situations) as SituationName[];

/** A new note, an export, a note changed, and one taken away. */
export const clicks = {
  empty: ['.page-title .button >> nth=0'],
  few: ['.page-title .button >> nth=1', '.note-actions .link >> nth=0', '.note-actions .link >> nth=1'],
  'two-devices': ['.note-choice .link >> nth=0', '.note-choice .link >> nth=1'],
  'import-preview': ['.transfer .button.main'],
};
