import type { BlockKind } from 'src/domain/site';
import { firstIn, type Page } from 'src/extract/page';
import { clean } from 'src/extract/text';
import type { Site } from '../define';
import { layoutAmong } from '../reading/layout';
import { readWith } from '../reading/reader';
import { identifyAmazon } from './address';
import { amazonMatches } from './hosts';
import { itemLayout } from './item';
import { sellerLayout } from './seller';

const version = 1;

const continueShopping =
  /Click the button below to continue shopping|Klicken? Sie (?:bitte )?auf die Schaltfläche|Cliquez sur le bouton ci-dessous|Enter the characters you see below|Geben Sie die (?:angezeigten )?Zeichen/iu;

function blockOf(page: Page): BlockKind | undefined {
  if (page.one('form[action*="validateCaptcha"] input[name="field-keywords"]')) return 'captcha';
  if (page.one('form[action*="validateCaptcha"]')) return 'interstitial';
  if (page.one('form[name="signIn"],#ap_email')) return 'login';
  const body = clean(page.one('body')?.textContent, 1500);
  return body.length < 1200 && continueShopping.test(body) ? 'interstitial' : undefined;
}

/** Amazon: item, review and seller pages of all marketplaces. Its reviews judge the product, never the seller. */
export const amazon: Site = {
  id: 'amazon',
  name: 'Amazon',
  version,
  matches: amazonMatches,
  reviewSubjects: ['catalogue-product'],
  sampleUrls: [
    'https://www.amazon.com/Some-Teapot/dp/B0TEAPOT01',
    'https://www.amazon.de/product-reviews/B0TEAPOT01/',
    'https://www.amazon.co.uk/sp?seller=A0SELLER00001',
    'https://www.amazon.fr/s?k=tea',
  ],
  identify: identifyAmazon,
  read: (context) =>
    readWith(
      {
        site: 'amazon',
        version,
        identify: identifyAmazon,
        layoutOf: layoutAmong({ item: [itemLayout], reviews: [itemLayout], store: [sellerLayout] }),
        blockOf,
      },
      context,
    ),
  anchor: (document) => firstIn(document, '#sellerProfileTriggerId,#seller-name,#acrCustomerReviewText,#productTitle'),
  opener: (document) => firstIn<HTMLElement>(document, '[data-hook="see-all-reviews-link-foot"]'),
  reviewRoots:
    '#customerReviews,#reviewsMedley,#cm-cr-dp-review-list,#cm-cr-global-review-list,#localTopReviewsList,#internationalTopReviewsList,#cm_cr-review_list',
};
