import type { Dimension, ServiceScore } from 'src/domain/dimensions';
import type { SearchHit } from 'src/domain/reading';
import { type Notes, present } from 'src/extract/candidates';
import { at, jsonAfter, listAt, textAt } from 'src/extract/embedded-json';
import type { Page } from 'src/extract/page';
import { clean, fullText, webAddress } from 'src/extract/text';
import { comparison, score } from './scores';
import { idOf, shopIdIn } from './store-fields';

const parts: [string, Dimension][] = [
  ['description', 'item-as-described'],
  ['service', 'service'],
  ['delivery', 'shipping'],
];
const directions: Record<string, 'above' | 'level' | 'below'> = { '1': 'above', '0': 'level', '-1': 'below' };

/** `delivery [470,-1,322]` is 4.70, below, 3.22 %. A score of 0 is no score; its direction and percent still stand. */
function cardScores(shopcard: unknown): ServiceScore[] {
  return parts.flatMap(([key, dimension]) => {
    const [hundredths, direction, percent] = listAt(shopcard, key);
    if (typeof hundredths !== 'number' || typeof percent !== 'number') return [];
    const value = hundredths > 0 && hundredths <= 500 ? hundredths / 100 : undefined;
    const vsIndustry = comparison(directions[String(direction)], percent > 0 ? percent / 100 : undefined);
    return value === undefined && !vsIndustry
      ? []
      : [score(dimension, { shown: false, ...present({ value, vsIndustry }) })];
  });
}

const configs = new WeakMap<Page, SearchHit[]>();

/** Cards of s.taobao.com until 2019: all in `g_page_config`. */
export function configHits(page: Page): SearchHit[] {
  const hits = configs.get(page) ?? readConfig(page);
  configs.set(page, hits);
  return hits;
}

function readConfig(page: Page): SearchHit[] {
  const source = page.script('g_page_config', 'itemlist');
  const itemlist = jsonAfter(source, /"itemlist"\s*:\s*(?=\{)/u);
  const data = itemlist ?? at(jsonAfter(source, /g_page_config\s*=\s*/u), 'mods', 'itemlist');
  return listAt(data, 'data', 'auctions').map(
    (card) =>
      present({
        storeName: clean(textAt(card, 'nick')) || undefined,
        sellerId: idOf(textAt(card, 'user_id')),
        itemId: idOf(textAt(card, 'nid')),
        scores: cardScores(at(card, 'shopcard')),
      }) as SearchHit,
  );
}

/** Cards of 2023 and later, by the shop's name; no store score is on them. Parsed again, their nested links fall apart. */
export function cardHits(page: Page): SearchHit[] {
  const names = [...page.named('ShopInfo--shopName'), ...page.named('shopNameText'), ...page.named('shopCardName')];
  const boxes = names.length > 0 ? names : page.named('shopName');
  return boxes.slice(0, 300).flatMap((box) => {
    const storeName = fullText(box);
    if (!storeName) return [];
    const url = webAddress((box.closest('a') ?? box.querySelector('a'))?.getAttribute('href'), page.url);
    const itemId = /^item_id_(\d{4,20})$/u.exec(box.closest('[id^="item_id_"]')?.getAttribute('id') ?? '')?.[1];
    return [present({ storeName, storeId: shopIdIn(url), itemId, scores: [] as ServiceScore[] }) as SearchHit];
  });
}

/** Result cards of whichever generation the page is. */
export function searchHits(page: Page, notes: Notes): SearchHit[] {
  const embedded = configHits(page);
  const hits = embedded.length > 0 ? embedded : cardHits(page);
  if (hits.length > 0) notes.via.search = embedded.length > 0 ? 'json:g_page_config' : 'class:shopName';
  return hits;
}
