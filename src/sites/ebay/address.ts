import type { PageRef } from 'src/domain/site';
import { ebayDomains } from './hosts';

const ownHost = new RegExp(
  `^(?:www\\.|m\\.|feedback\\.|stores\\.)?(?:befr\\.|benl\\.|cafr\\.)?ebay\\.(?:${ebayDomains.join('|').replaceAll('.', '\\.')})$`,
  'u',
);
const site = 'ebay';

/** A member's name as addresses carry it. */
const member = (text: string | null | undefined): string | undefined =>
  text && /^[\w.*-]{1,64}$/u.test(text) ? text.toLowerCase() : undefined;

function feedbackRef({ pathname, searchParams }: URL): PageRef | undefined {
  const profile = /^\/fdbk\/(?:feedback_profile\/([\w.*-]+)|mweb_profile)/u.exec(pathname);
  const old = pathname.startsWith('/ws/eBayISAPI.dll') && /^\?ViewFeedback/iu.test(`?${searchParams.toString()}`);
  if (!profile && !old) return undefined;
  const storeId = member(profile?.[1] ?? searchParams.get('username') ?? searchParams.get('userid'));
  return storeId ? { site, page: 'reviews', storeId } : { site, page: 'reviews' };
}

/** What an eBay address tells: an item, a seller's shop or profile, feedback, results. */
export function identifyEbay(url: URL): PageRef | undefined {
  const { hostname, pathname, protocol } = url;
  if (!/^https?:$/u.test(protocol) || !ownHost.test(hostname)) return undefined;
  const itemId = /^\/(?:itm|p)\/(?:[^/]+\/)?(\d{8,14})(?:[/?]|$)/u.exec(pathname)?.[1];
  if (itemId) return { site, page: 'item', itemId };
  if (pathname.startsWith('/itm/')) return { site, page: 'item' };
  const seller = member(/^\/(?:usr|str)\/([\w.*-]+)/u.exec(pathname)?.[1]);
  // A shop's name (/str/) is chosen by the seller and is not the member's name.
  if (seller) return pathname.startsWith('/usr/') ? { site, page: 'store', storeId: seller } : { site, page: 'store' };
  const feedback = feedbackRef(url);
  if (feedback) return feedback;
  if (/^\/(?:urw|rvw)\//u.test(pathname)) return { site, page: 'reviews' };
  return /^\/(?:sch|b)\//u.test(pathname) ? { site, page: 'search' } : undefined;
}
