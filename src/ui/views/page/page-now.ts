import { itemKey } from 'src/domain/identity';
import type { PageRef, SiteId } from 'src/domain/site';
import type { PageState, PageStateKind, Summary } from 'src/domain/summary';
import { refOf } from 'src/sites/addresses';
import { excludedMatches, namedMatches } from 'src/sites/matches';
import type { ActiveTab, Services } from 'src/ui/services/services';
import { MatchPattern } from 'wxt/utils/match-patterns';

/** Where the active tab stands and what is kept of its store. `libraryFailed`: the answer may exist but cannot be read. */
export interface PageNow {
  state: PageState;
  tab?: ActiveTab;
  url?: URL;
  summary?: Summary;
  libraryFailed?: boolean;
}

const matches = (patterns: readonly string[], url: URL): boolean =>
  patterns.some((pattern) => new MatchPattern(pattern).includes(url.href));

/** Two addresses of one visit: shops rewrite the query while a page stays what it is. */
function samePage(known: string, url: URL): boolean {
  if (!URL.canParse(known)) return false;
  const before = new URL(known);
  const [one, other] = [refOf(before), refOf(url)];
  if (one && other && (one.itemId ?? one.storeId ?? one.storeHost))
    return JSON.stringify(one) === JSON.stringify(other);
  return before.origin + before.pathname + before.search === url.origin + url.pathname + url.search;
}

/** What can be said of a tab from its address alone, before or without a word from the page. */
async function fromAddress(services: Services, url: URL, ref: PageRef | undefined): Promise<PageState> {
  const at = (kind: PageStateKind, more: Partial<PageState> = {}): PageState => ({ kind, url: url.href, ...more });
  if (!/^https?:$/.test(url.protocol)) return at('unsupported');
  if (matches(excludedMatches, url)) return at('unsupported', { todo: { id: 'accountPage' } });
  const site: { site?: SiteId } = ref ? { site: ref.site } : {};
  if (await services.isMuted(url.hostname)) return at('muted', site);
  if (!(await services.isAllowed(url))) return at('permission-needed', site);
  if (!ref && matches(namedMatches, url)) return at('not-a-shop-page');
  return at('reading', site);
}

/** Whether the page's own word counts: not against the user's mute of this moment, nor a mute that has been lifted since. */
const outranks = (said: PageState, address: PageState): boolean =>
  said.kind !== 'muted' &&
  (address.kind === 'reading' || address.kind === 'not-a-shop-page' || address.kind === 'permission-needed');

async function kept(services: Services, state: PageState, ref: PageRef | undefined): Promise<Summary | undefined> {
  const byKey = state.storeKey && (await services.library.summary(state.storeKey));
  return byKey ?? (ref && (await services.library.summaryAt(ref)));
}

/**
 * Finds out about the active tab, or the one named: what the worker noted of it, else what its address tells, and the kept answer about its store.
 * A library that cannot be opened does not hide the state.
 */
export async function readPageNow(services: Services, tabId?: number): Promise<PageNow> {
  const tab = await services.activeTab(tabId);
  if (!tab) return { state: { kind: 'unsupported', url: '' } };
  if (!tab.url || !URL.canParse(tab.url)) return { tab, state: { kind: 'unsupported', url: tab.url ?? '' } };
  const url = new URL(tab.url);
  const ref = refOf(url);
  const noted = await services.pageState(tab.id);
  const said = noted && samePage(noted.url, url) ? noted : undefined;
  const address = await fromAddress(services, url, ref);
  const first = said && outranks(said, address) ? said : address;
  const state: PageState = {
    ...first,
    ...(tab.private ? { private: true } : {}),
    ...(ref?.itemId && !first.itemKey ? { itemKey: itemKey(ref.site, ref.itemId) } : {}),
  };
  const now: PageNow = { tab, url, state };
  try {
    const summary = await kept(services, state, ref);
    return summary ? { ...now, summary } : now;
  } catch {
    return { ...now, libraryFailed: true };
  }
}
