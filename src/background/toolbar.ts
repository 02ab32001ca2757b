import type { PageState, Summary } from 'src/domain/summary';
import { browser } from 'wxt/browser';

/** Dark enough for white letters in both themes: the accent of the screens, and the grey of what is not known. */
const known = '#1d5c6e';
const unknown = '#6a717b';

/** States in which the toolbar says nothing: there is no store to speak of. */
const silent: ReadonlySet<PageState['kind']> = new Set([
  'unsupported',
  'not-a-shop-page',
  'permission-needed',
  'muted',
]);

function mark({ kind }: PageState, summary: Summary | undefined): { text: string; color: string } {
  if (silent.has(kind)) return { text: '', color: unknown };
  if (kind === 'blocked' || kind === 'failed') return { text: '!', color: unknown };
  if (kind === 'reading') return { text: '…', color: unknown };
  const letter = summary?.storeScore.letter;
  return letter ? { text: letter, color: known } : { text: '–', color: unknown };
}

/** Shows a tab's answer on the toolbar button: the store's letter, "…" while it is read, "–" in grey where there is too little to say. */
export async function showOnToolbar(tabId: number, state: PageState, summary?: Summary): Promise<void> {
  const { text, color } = mark(state, summary);
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color });
    await browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' });
    await browser.action.setBadgeText({ tabId, text });
  } catch (error) {
    // The tab may be gone by now.
    console.debug('toolbar not marked', error);
  }
}
