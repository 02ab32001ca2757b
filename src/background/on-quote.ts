import { getItem } from 'src/db/repos/items';
import { reviewsOf } from 'src/db/repos/reviews';
import { findStore } from 'src/db/repos/stores';
import { getSummary } from 'src/db/repos/summaries';
import type { Db } from 'src/db/schema';
import { isReviewEvidence } from 'src/domain/kept-evidence';
import { type NoteQuote, noteBounds, quoteHash } from 'src/domain/note';
import type { ItemKey } from 'src/domain/site';
import { announce } from 'src/messages/changes';
import { pendingQuote } from 'src/settings/pending-quote';
import { browser } from 'wxt/browser';
import { readPageState } from './page-state';
import { pictureOfSelection } from './selection-picture';
import { openBeside } from './side-panel';
import type { Tools } from './tools';

/** The tab in which words were selected, as the browser tells. */
export interface QuoteTab {
  id?: number | undefined;
  windowId?: number | undefined;
  url?: string | undefined;
  incognito: boolean;
}

/** Reviews looked through for the one that was quoted. */
const mostLooked = 2_000;
/** Fewer characters stand in too many reviews to tell which one is meant. */
const leastTelling = 6;

const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

/** The kept review that the words are from, when it is exactly one. */
async function reviewQuoted(db: Db, itemKey: ItemKey, text: string): Promise<Partial<NoteQuote>> {
  const wanted = folded(text);
  if ([...wanted].length < leastTelling) return {};
  const { reviews } = await reviewsOf(db, itemKey, mostLooked);
  const found = reviews
    .filter(isReviewEvidence)
    .filter(({ review }) => [review.text, review.followUp?.text ?? ''].some((each) => folded(each).includes(wanted)));
  const [one] = found;
  if (!one || found.length > 1) return {};
  const { author, date } = one.review;
  return { reviewKey: one.key, ...(author && { author }), ...(date && { date }) };
}

/** What was known when the words were taken: the list, how many reviews, by which method. */
async function circumstances(db: Db, storeKey: string, itemKey: ItemKey | undefined): Promise<Partial<NoteQuote>> {
  const [summary, item] = await Promise.all([getSummary(db, storeKey), itemKey && getItem(db, itemKey)]);
  const assessed = summary?.items.find(({ key }) => key === itemKey) ?? summary?.pooled;
  const latest = [...(item?.samples ?? [])].sort((a, b) => a.readAt.localeCompare(b.readAt)).at(-1);
  return {
    ...(item && { filter: latest?.filter ?? 'all' }),
    ...(assessed && { n: assessed.coverage.usable }),
    ...(summary && { methodVersion: summary.methodVersion }),
    ...(item?.facts.title && { itemTitle: item.facts.title }),
  };
}

const isWeb = (url: string | undefined): url is string => url !== undefined && /^https?:\/\/\S+$/i.test(url);

/** Keeps the words for the screen that opens beside their page, with what is known of the page. */
async function lay(tools: Tools, selected: string, tab: QuoteTab & { id: number }): Promise<void> {
  const text = selected.trim().slice(0, noteBounds.quote);
  const state = await readPageState(tab.id);
  if (text === '' || !state?.storeKey) return;
  const picture = tab.windowId === undefined ? undefined : await pictureOfSelection(tab.id, tab.windowId);
  const db = await tools.openDb();
  const storeKey = (await findStore(db, state.storeKey))?.key ?? state.storeKey;
  const itemKey = state.itemKey as ItemKey | undefined;
  const url = tab.url ?? state.url;
  const quote: NoteQuote = {
    text,
    hash: await quoteHash(text),
    capturedAt: tools.now().toISOString(),
    ...(isWeb(url) && { url }),
    ...(await circumstances(db, storeKey, itemKey)),
    ...(itemKey && (await reviewQuoted(db, itemKey, text))),
    ...(picture && { picture }),
  };
  await pendingQuote.put({ storeKey, ...(itemKey && { itemKey }), quote });
  announce({ store: 'notes', key: storeKey });
}

/**
 * Words the user selected on a page and wants in a note. They come from the browser, never from a message of the page. Nothing is taken from
 * private windows.
 */
export async function onQuote(tools: Tools, selected: string | undefined, tab: QuoteTab | undefined): Promise<void> {
  if (!selected || tab?.id === undefined || tab.incognito) return;
  const laid = lay(tools, selected, { ...tab, id: tab.id });
  // In the turn of the click, which is what browsers ask for.
  await openBeside(tab.id, laid);
  await laid;
}

/** The same by a shortcut: no selection comes with it, so it is asked of the page's text in our own world, where no script of the page is. */
export async function onQuoteShortcut(tools: Tools, tab: QuoteTab): Promise<void> {
  const { id } = tab;
  if (id === undefined || tab.incognito) return;
  const found = browser.scripting.executeScript({
    target: { tabId: id, frameIds: [0] },
    func: () => String(getSelection() ?? ''),
  });
  const laid = found.then(([selected]) => lay(tools, selected?.result ?? '', { ...tab, id }));
  await openBeside(id, laid);
  await laid;
}
