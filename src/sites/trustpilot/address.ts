import type { PageRef } from 'src/domain/site';

const site = 'trustpilot';
// `www.`, one for each country, and none of the desks (`businessapp.b2b.`).
const ownHost = /^(?:www|[a-z]{2}|[a-z]{2}-[a-z]{2})\.trustpilot\.com$/u;

/** The business a path leads to, as its domain. */
export const businessIn = (path: string): string | undefined =>
  /^\/review\/([a-z0-9.-]{3,120})(?:\/|$)/iu.exec(path)?.[1]?.toLowerCase();

/** What a Trustpilot address tells: a business, or one review by its id. */
export function identifyTrustpilot({ hostname, pathname, protocol }: URL): PageRef | undefined {
  if (!/^https?:$/u.test(protocol) || !ownHost.test(hostname)) return undefined;
  const storeId = businessIn(pathname);
  if (storeId) return { site, page: 'store', storeId };
  return /^\/reviews\/[0-9a-f]{24}$/u.test(pathname) ? { site, page: 'reviews' } : undefined;
}
