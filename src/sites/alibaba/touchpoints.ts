import { openPage } from 'src/extract/page';
import { rawText } from 'src/extract/text';
import { platformBox } from './regions';

const names = [
  '[class*="shopHeader--"] [class*="shopName--"]',
  '[class*="ShopHeader"] [class*="shopName--"]',
  '[class*="ShopHeader--title--"]',
  '#J_ShopInfo .tb-shop-name a',
  'a.shop-name-link',
  '.slogo a.slogo-shopname',
  '.shop-summary .shop-name',
  '[class*="shopNameContainer--"] [class*="shopName--"]',
  '.shop-name',
];

// Only what these look-ups need of a page; the address and the clock play no part.
const pageOf = (document: Document) => openPage({ document, url: new URL('https://www.taobao.com/'), at: new Date(0) });

/** The element that shows the store's name, where the chip goes. */
export function storeNameOf(document: Document): Element | undefined {
  const page = pageOf(document);
  for (const selector of names) {
    const found = platformBox(page, selector);
    if (found) return found;
  }
  return undefined;
}

const openWords = /^(?:查看全部(?:评价|评论)?|更多评价|查看更多评价|全部评价)[>›]?$/u;

/** The page's own control that opens all reviews: 查看全部评价, the 宝贝评价 tab, the classic 累计评论 tab. */
export function openerOf(document: Document): HTMLElement | undefined {
  const page = pageOf(document);
  const buttons = page.all('[class*="ShowButton--"], [class*="Tabs--title--"], #J_TabBar a, #J_TabBar li', 40);
  const words = (element: Element): string => rawText(element).slice(0, 60).replace(/\s+/gu, '');
  const found =
    buttons.find((button) => openWords.test(words(button))) ??
    buttons.find((button) => /^(?:宝贝评价|用户评价|累计评[论价])/u.test(words(button)));
  return found as HTMLElement | undefined;
}

/** Where reviews appear: the section on the page, the drawer, the classic tabs. */
export const reviewRoots =
  '[class*="Comments--"], [class*="comments--"], [class*="Drawer--"], #reviews, #J_Reviews, #s-review, #J_RateList';
