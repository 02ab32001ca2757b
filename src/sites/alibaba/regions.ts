import type { Page } from 'src/extract/page';

/** Where the seller or other shoppers write: nothing in there speaks for the platform. */
export const sellerMade =
  '#description, #J_DivItemDesc, #J_Detail, .J_DetailSection, .description, .shop-custom, [class*="descV8"], [class*="imageTextInfo"], [class*="desc--"], [class*="Desc--"], [class*="askAnswer"], [class*="AskAnswer"], [class*="recommend"], [class*="Recommend"]';

/** First match that the platform itself put there. */
export const platformBox = (page: Page, selector: string): Element | undefined =>
  page.all(selector, 50).find((box) => !box.closest(sellerMade));
