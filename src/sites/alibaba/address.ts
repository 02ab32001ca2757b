import type { PageRef, SiteId } from 'src/domain/site';
import { fitsPattern } from '../pattern';
import { alibabaPrivate } from './hosts';

// Hosts of the platform itself: no shop lives there. Only the ones people open; on any other the reader finds nothing and says so.
const platform = new Set(
  'www m h5 world s list search shopsearch item detail store rate ju ai temai uland chaoshi market huodong pages act guang tw sec jubao 315 err help service rule fuwu bbs open tui we v live kefu paimai xue cloud map favorite shoucang food nvzhuang nanzhuang 3c miao jia taobao tmall'.split(
    ' ',
  ),
);

const digits = (text: string | null | undefined): string | undefined =>
  text && /^\d{4,20}$/u.test(text) ? text : undefined;

const itemHost =
  /^(?:item|detail|chaoshi\.detail|detail\.m|world|main\.m|h5\.m|a\.m|new\.m|market\.m|[a-z]+\.detail)\.(?:taobao|tmall)\.(?:com|hk)$/u;
const itemPath = /\/item\.htm|\/item\/\d+\.htm|\/detail(?:\.htm|\/)|\/i\d+\.htm|\/awp\/core\/detail|_____tmd_____/u;

function itemRef(site: SiteId, url: URL): PageRef | undefined {
  if (!itemHost.test(url.hostname) || !itemPath.test(url.pathname)) return undefined;
  const { searchParams } = url;
  const inPath = /\/(?:item\/|i)(\d+)\.htm/u.exec(url.pathname)?.[1];
  const id = searchParams.get('id') ?? searchParams.get('itemId') ?? searchParams.get('item_id') ?? inPath;
  const itemId = digits(id);
  return itemId ? { site, page: 'item', itemId } : { site, page: 'item' };
}

const shopPath =
  /^\/+(?:$|index\.htm|category(?:-\d+)?\.htm|search\.htm|shop\/|view_shop\.htm|view_page|p\/|i\/asynsearch)|_____tmd_____/iu;

function shopRef(site: SiteId, url: URL): PageRef | undefined {
  if (!shopPath.test(url.pathname)) return undefined;
  const name = /^([a-z0-9][a-z0-9-]*)(?:\.(?:m|world))?\.(?:taobao|tmall)\.(?:com|hk)$/u.exec(url.hostname)?.[1];
  if (!name || platform.has(name)) return undefined;
  const shopId = /^shop(\d{4,20})$/u.exec(name)?.[1];
  return shopId ? { site, page: 'store', storeId: shopId } : { site, page: 'store', storeHost: url.hostname };
}

function searchRef(site: SiteId, { hostname, pathname }: URL): PageRef | undefined {
  if (hostname === 's.taobao.com' && /^\/+(?:search|list)/u.test(pathname)) return { site, page: 'search' };
  if (hostname === 'list.tmall.com' && /search_product/u.test(pathname)) return { site, page: 'search' };
  return /^(?:s|list)\./u.test(hostname) && pathname.includes('_____tmd_____') ? { site, page: 'search' } : undefined;
}

/** What a Taobao or Tmall address tells; undefined off these hosts, on excluded hosts and on the platform's own pages. */
export function identifyAlibaba(site: 'taobao' | 'tmall', url: URL): PageRef | undefined {
  const own = site === 'tmall' ? /(?:^|\.)tmall\.(?:com|hk)$/u : /(?:^|\.)taobao\.com$/u;
  if (
    !/^https?:$/u.test(url.protocol) ||
    !own.test(url.hostname) ||
    alibabaPrivate.some((pattern) => fitsPattern(url, pattern))
  )
    return undefined;
  if (url.hostname === 'rate.taobao.com') {
    return /^\/+(?:$|user-rate-|rate\.htm)|_____tmd_____/u.test(url.pathname) ? { site, page: 'reviews' } : undefined;
  }
  if (url.hostname === 'store.taobao.com') {
    return /view_shop\.htm|_____tmd_____/u.test(url.pathname) ? { site, page: 'store' } : undefined;
  }
  return itemRef(site, url) ?? searchRef(site, url) ?? shopRef(site, url);
}
