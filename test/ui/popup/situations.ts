import type { PageState, Summary } from 'src/domain/summary';
import type { Language } from '../../tools/locale';
import type { Situation } from './fake-services';
import { daysAgo, fewSummary, longSummary, otherStores, readySummary } from './samples';

/** A page with an answer, and what must be known before reading it. */
const ready = (flags: Partial<PageState>, summary: Summary): Situation => ({
  state: { kind: 'ready', site: 'tmall', ...flags },
  summary,
});

/** Read so long ago that its figures are out of date. */
const oldSummary = (language: Language): Summary => ({
  ...readySummary(language),
  scoresReadAt: daysAgo(40),
  reviewsReadAt: daysAgo(40),
  lastSeenAt: daysAgo(40),
});

/** Every face of the popup: each page state, each flag, the library's states, and text at its longest. */
export const situations = {
  'empty-library': () => ({ url: 'https://blog.example/', allowed: true, state: { kind: 'not-a-shop-page' } }),
  unsupported: (language) => ({ url: 'about:blank', stores: otherStores(language) }),
  'not-a-shop-page': (language) => ({ url: 'https://www.taobao.com/', stores: otherStores(language) }),
  'account-page': () => ({ url: 'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm' }),
  'permission-needed': (language) => ({
    url: 'https://northfield.example/tea/',
    allowed: false,
    stores: otherStores(language),
  }),
  muted: (language) => ({ muted: true, summary: readySummary(language) }),
  blocked: (language) => ({
    state: { kind: 'blocked', why: { id: 'blocked-captcha' }, todo: { id: 'passCheck' } },
    stores: otherStores(language),
  }),
  'blocked-login': (language) => ({
    state: { kind: 'blocked', why: { id: 'blocked-login' }, todo: { id: 'passCheck' } },
    summary: readySummary(language),
  }),
  'blocked-notice': () => ({
    state: { kind: 'blocked', why: { id: 'blocked-interstitial' }, todo: { id: 'passCheck' } },
  }),
  reading: () => ({ state: { kind: 'reading' } }),
  'reading-again': (language) => ({ state: { kind: 'reading' }, summary: readySummary(language) }),
  'too-few-reviews': (language) => ({ state: { kind: 'too-few-reviews' }, summary: fewSummary(language) }),
  ready: (language) => ({ state: { kind: 'ready' }, summary: readySummary(language), stores: otherStores(language) }),
  failed: (language) => ({
    state: { kind: 'failed', why: { id: 'readingFailed' }, todo: { id: 'reloadPage' } },
    stores: otherStores(language),
  }),
  stale: (language) => ready({ stale: true }, oldSummary(language)),
  filtered: (language) => ready({ filteredSample: true }, readySummary(language)),
  'partly-read': (language) =>
    ready(
      { adapterVersion: 3, partlyRead: [{ field: 'reviews.text', why: 'no rule matched' }] },
      readySummary(language),
    ),
  refused: (language) => ready({ refused: ['store.id'] }, readySummary(language)),
  private: (language) => ({ ...ready({}, readySummary(language)), private: true }),
  flags: (language) => ({
    private: true,
    state: {
      kind: 'ready',
      stale: true,
      filteredSample: true,
      partlyRead: [{ field: 'store.scores', why: 'not loaded' }],
      refused: ['store.id'],
    },
    summary: readySummary(language),
  }),
  'library-fails': () => ({ url: 'https://blog.example/', libraryFails: true, state: { kind: 'not-a-shop-page' } }),
  long: (language) => ({ state: { kind: 'ready' }, summary: longSummary(language), stores: otherStores(language) }),
} as const satisfies Record<string, (language: Language) => Situation>;

export type SituationName = keyof typeof situations;
export const situationNames = Object.keys(situations) as SituationName[];

/** Browsers give a popup this much room. */
export const widths = [380];
export const height = 600;

/** The popup's second part, and a store opened from it. */
export const clicks = { ready: ['.switch button', '.store'] };
