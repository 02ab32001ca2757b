import { shopMatches } from 'src/sites/matches';
import { browser } from 'wxt/browser';

/** The entry of the context menu that takes selected words into a note. */
export const quoteMenuId = 'quote-selection';

/**
 * Puts the entry into the context menu of selected words, on pages that may be read and nowhere else. To be called after an install and
 * whenever sites were allowed or taken back; browsers keep the entry between.
 */
export async function offerQuotes(): Promise<void> {
  // Firefox on phones has no context menu.
  if (!browser.contextMenus) return;
  const { origins = [] } = await browser.permissions.getAll();
  await browser.contextMenus.remove(quoteMenuId).catch(() => undefined);
  browser.contextMenus.create({
    id: quoteMenuId,
    title: browser.i18n.getMessage('notes_fromSelection' as never),
    contexts: ['selection'],
    documentUrlPatterns: [...new Set([...shopMatches, ...origins])],
  });
}
