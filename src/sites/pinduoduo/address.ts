import type { PageRef } from 'src/domain/site';

const site = 'pinduoduo';

/** What an address tells: a product or a shop, both by number. */
export function identifyPinduoduo({ hostname, pathname, protocol, searchParams }: URL): PageRef | undefined {
  if (!/^https?:$/u.test(protocol) || !/^mobile\.(?:yangkeduo|pinduoduo)\.com$/u.test(hostname)) return undefined;
  const idOf = (name: string): string | undefined => /^\d{3,16}$/u.exec(searchParams.get(name) ?? '')?.[0];
  const itemId = idOf('goods_id');
  if (/^\/goods\d?\.html$/u.test(pathname) && itemId) return { site, page: 'item', itemId };
  const storeId = idOf('mall_id');
  return /^\/mall_page\.html$/u.test(pathname) && storeId ? { site, page: 'store', storeId } : undefined;
}
