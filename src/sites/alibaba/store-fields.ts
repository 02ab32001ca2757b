import { literalValue } from 'src/extract/embedded-json';
import { type Page, within } from 'src/extract/page';

/** The shop id in an address `https://shop103890057.taobao.com/…`; other hosts carry none. */
export function shopIdIn(address: string | undefined): string | undefined {
  const id = address ? /\/\/shop(\d{4,20})\.(?:m\.|world\.)?(?:taobao|tmall)\./u.exec(address)?.[1] : undefined;
  return id;
}

/** A digit-only id, or undefined. */
export const idOf = (text: string | null | undefined): string | undefined => {
  const bare = text?.trim();
  return bare && /^\d{4,20}$/u.test(bare) ? bare : undefined;
};

/** `shopId` or `userid` from `<meta name="microscope-data" content="…;shopId=…;userId=…">`. */
export function microscope(page: Page, key: 'shopId' | 'userId'): string | undefined {
  const content =
    (
      within(page.one('head'), 'meta[name="microscope-data"]') ?? page.one('meta[name="microscope-data"]')
    )?.getAttribute('content') ?? '';
  return new RegExp(`(?:^|[;\\s])${key}=(\\d{4,20})(?:$|[;\\s])`, 'iu').exec(content)?.[1];
}

/** An id from the page's `g_config = {shopId: '…'}` literal. */
export const configId = (page: Page, key: 'shopId' | 'sellerId' | 'itemId'): string | undefined =>
  idOf(literalValue(page.script('g_config', key), key));

const metals: Record<string, string> = { crown: 'gold crown', cap: 'blue crown', blue: 'diamond', red: 'heart' };

/** Credit level in the page's terms: `cap x4 (4 blue crown)`. Classes: red heart, blue diamond, cap blue crown, crown gold crown. */
export function creditLevel(rank: Element | undefined): string | undefined {
  const kind = /tb-rank-(crown|cap|blue|red)/u.exec(rank?.getAttribute('class') ?? '')?.[1];
  const count = rank?.querySelectorAll('i').length ?? 0;
  const metal = kind === undefined ? undefined : metals[kind];
  // Five of a kind is the most; the sixth is the next kind.
  return kind && metal && count > 0 && count <= 5 ? `${kind} x${count} (${count} ${metal})` : undefined;
}

/** Whole years from `11年老店`, `天猫5年店`, `5`. */
export function years(text: string | undefined): number | undefined {
  const number = /(\d{1,2})/u.exec(text ?? '')?.[1];
  return number === undefined ? undefined : Number(number);
}
