import type { PageRef } from 'src/domain/site';

const site = 'walmart';
const language = /^\/(?:en|fr)(?=\/)/u;
const isPrivate = /^\/(?:account|cart|checkout|orders|wallet|pharmacy|lists|messages)/u;

/** What a Walmart address tells: a product, its reviews, or a seller. */
export function identifyWalmart({ hostname, pathname, protocol }: URL): PageRef | undefined {
  if (!/^https?:$/u.test(protocol) || !/^(?:www\.)?walmart\.(?:com|ca)$/u.test(hostname)) return undefined;
  const path = pathname.replace(language, '');
  if (isPrivate.test(path)) return undefined;
  const itemId = /^\/ip\/(?:[^/]+\/)?([A-Z0-9]{5,16})$/u.exec(path)?.[1];
  if (itemId) return { site, page: 'item', itemId };
  const reviewed = /^\/reviews\/product\/([A-Z0-9]{5,16})$/u.exec(path)?.[1];
  if (reviewed) return { site, page: 'reviews', itemId: reviewed };
  const storeId = /^\/(?:global\/)?seller\/([A-Z0-9]{3,40})$/iu.exec(path)?.[1];
  return storeId ? { site, page: 'store', storeId } : undefined;
}
