import type { ItemReading } from 'src/domain/reading';
import { parseCount } from 'src/extract/numbers';
import type { Page } from 'src/extract/page';
import { clean } from 'src/extract/text';

/** Item id as the address carries it; a page may not name another one. */
export function itemIdOf(page: Page): string | undefined {
  const { searchParams, pathname } = page.url;
  const id =
    searchParams.get('id') ??
    searchParams.get('itemId') ??
    searchParams.get('item_id') ??
    /\/(?:item\/|i|offer\/)(\d+)\.htm/u.exec(pathname)?.[1];
  return id && /^\d{4,20}$/u.test(id) ? id : undefined;
}

/** Title from the document's own, without the platform's suffix. */
export function titleOfDocument(page: Page): string | undefined {
  const text = clean(page.one('title')?.textContent);
  const bare = text.replace(/\s*[-_|]\s*(?:淘宝网|tmall\.com天猫|天猫Tmall\.com|天猫|阿里巴巴|淘宝搜索).*$/iu, '');
  return bare !== text && bare ? bare : undefined;
}

/** A printed total as the fields of a reading: exact, or a bound with its text. */
export function countFields(text: string): Pick<ItemReading, 'reviewCount' | 'reviewCountText' | 'reviewCountAtLeast'> {
  const count = parseCount(text);
  if (!count) return {};
  const reviewCountText = clean(text, 40);
  return count.atLeast || /[万千亿]/u.test(text)
    ? { reviewCountText, reviewCountAtLeast: count.value }
    : { reviewCountText, reviewCount: count.value };
}
