import type { PageRef } from 'src/domain/site';

const shopHost = /^(?:www|m|[a-z]{2}|[a-z]{3})\.aliexpress\.(?:com|us|ru)$/u;
const account = /^\/(?:p\/(?:order|trade)|account)(?:\/|$)/u;
const site = 'aliexpress';

/** What an AliExpress address tells: an item, a store, its feedback, results. */
export function identifyAliexpress({ hostname, pathname, protocol }: URL): PageRef | undefined {
  if (!/^https?:$/u.test(protocol) || !shopHost.test(hostname) || /^(?:my|msg)\./u.test(hostname)) return undefined;
  if (account.test(pathname)) return undefined;
  const itemId = /^\/(?:item|i)\/(?:[^/]+\/)?(\d{6,20})\.html$/u.exec(pathname)?.[1];
  if (itemId) return { site, page: 'item', itemId };
  const storeId = /^\/store\/(?:[a-z-]+\/)?(\d{3,15})/u.exec(pathname)?.[1];
  if (storeId) return { site, page: pathname.includes('/feedback-score/') ? 'reviews' : 'store', storeId };
  return /^\/(?:wholesale|w\/|category\/|af\/)/u.test(pathname) ? { site, page: 'search' } : undefined;
}
