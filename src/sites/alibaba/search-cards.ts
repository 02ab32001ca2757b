import type { ServiceScore } from 'src/domain/dimensions';
import type { Page } from 'src/extract/page';
import { type ResultCard, type ResultPages, type ResultPlaces, resultPages } from '../reading/result-cards';
import { identifyAlibaba } from './address';
import { configHits } from './search';
import { idOf } from './store-fields';

/** s.taobao.com since 2023, one link around each card; the classes' hashes change with every build. */
const current: ResultPlaces = {
  id: 'taobao-cards',
  cards: '[id^="item_id_"], a[class*="doubleCardWrapper"]',
  store: ['[class*="ShopInfo--shopName"]', '[class*="shopNameText--"]', '[class*="shopName--"]'],
  storeLink: [
    'a[class*="ShopInfo--shopName"]@href',
    '[class*="shopInfo--"] a[href*="//shop"]@href',
    '[class*="shopName--"] a@href',
    'a[class*="shopName--"]@href',
  ],
  itemLink: ['@href', 'a[href*="item.htm"]@href'],
};

/** s.taobao.com of 2014–2022. */
const classic: ResultPlaces = {
  id: 'taobao-list',
  cards: '#mainsrp-itemlist .item, .m-itemlist .items > .item',
  store: ['a.J_ShopInfo', 'a.shopname'],
  storeLink: ['a.J_ShopInfo@href', 'a.shopname@href'],
  seller: ['a.J_ShopInfo@data-userid', 'a.shopname@data-userid'],
  item: ['.J_ShopInfo@data-nid', 'a.pic-link@data-nid', '[data-nid]@data-nid'],
};

/** list.tmall.com. */
const tmallList: ResultPlaces = {
  id: 'tmall-list',
  cards: '#J_ItemList .product',
  store: ['a.productShop-name', '.productShop a'],
  storeLink: ['a.productShop-name@href', '.productShop a@href'],
  item: ['@data-id'],
  itemLink: ['.productImg@href', '.productTitle a@href'],
};

const sellerIn = ({ hostname, searchParams }: URL): string | undefined =>
  /(?:^|\.)(?:taobao|tmall)\.com$/u.test(hostname) ? idOf(searchParams.get('user_number_id')) : undefined;

/** Taobao and Tmall share one id space, and results of either lead to both. */
const identify: ResultPages['identify'] = (url) => identifyAlibaba('tmall', url) ?? identifyAlibaba('taobao', url);

/** Scores that a page of 2014–2019 holds in its data, by item and by seller. */
function embeddedScores(page: Page): Map<string, ServiceScore[]> {
  const scores = new Map<string, ServiceScore[]>();
  for (const hit of configHits(page)) {
    if (hit.scores.length === 0) continue;
    if (hit.sellerId) scores.set(`seller ${hit.sellerId}`, hit.scores);
    else if (hit.itemId) scores.set(`item ${hit.itemId}`, hit.scores);
  }
  return scores;
}

/** Result pages of one of the two platforms. */
function resultsOf(site: 'taobao' | 'tmall'): ResultPages {
  const pages = resultPages({ site, identify, sellerIn }, [classic, tmallList, current]);
  const own = (url: URL) => identifyAlibaba(site, url);
  return {
    ...pages,
    identify: own,
    cards(page) {
      const cards = pages.cards(page);
      const scores = embeddedScores(page);
      if (scores.size === 0) return cards;
      return cards.map((card): ResultCard => {
        const { sellerId, itemId } = card.ref;
        return { ...card, scores: scores.get(`seller ${sellerId}`) ?? scores.get(`item ${itemId}`) ?? [] };
      });
    },
  };
}

export const taobaoResults = resultsOf('taobao');
export const tmallResults = resultsOf('tmall');
