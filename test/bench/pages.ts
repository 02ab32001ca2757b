import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, type ServedPage } from '../e2e/browser';
import { drawer, itemUrl, numberedReview, sampleItem, ssrItemPage } from '../e2e/pages/ssr-item';
import { sharedPages } from '../e2e/shared-pages';
import { gallery, galleryHtml } from '../gallery';

/** What a page of the benchmark stands for. */
export type Group = 'saved' | 'large' | 'gallery' | 'drawer';

/** One page of the benchmark. */
export interface BenchPage extends ServedPage {
  name: string;
  groups: readonly Group[];
}

const shops = ['taobao', 'generic', 'amazon', 'ebay', 'etsy', 'bestbuy', 'trustpilot', 'aliexpress', 'jd'];
/** The heaviest pages any of our shops sends (issue 5): so many of Amazon's largest. */
const largest = 5;
/** Reviews on the page whose slices are timed (issue 7). */
const drawerSize = 1_000;

const rows = (to: number) => Array.from({ length: to }, (_, n) => numberedReview(n));

/** A current item page whose drawer holds this many reviews. */
function drawerPage(count: number): BenchPage {
  const itemId = `7600000${String(count).padStart(5, '0')}`;
  const body = ssrItemPage({ ...sampleItem, itemId, reviews: rows(2), tail: drawer(rows(count)) });
  return { name: `drawer of ${count} reviews`, url: itemUrl(itemId), body, groups: ['drawer'] };
}

function savedPages(): BenchPage[] {
  if (!existsSync(join(root, '../shared/golden'))) {
    console.log(
      'no saved pages beside the repository (../shared): their rows, the largest Amazon pages among them, are left out',
    );
    return [];
  }
  const pages = shops.flatMap((shop) => sharedPages(shop).map((page) => ({ ...page, name: `${shop} ${page.name}` })));
  const sizes = pages.filter(({ name }) => name.startsWith('amazon ')).map(({ body }) => body.length);
  const least = sizes.sort((a, b) => b - a)[largest - 1] ?? Number.POSITIVE_INFINITY;
  return pages.map((page) => ({
    ...page,
    groups: page.name.startsWith('amazon ') && page.body.length >= least ? ['saved', 'large'] : ['saved'],
  }));
}

/** All pages there are to read here: saved pages where they lie beside the repository, gallery pages, and a long drawer. */
export const benchPages = (): BenchPage[] => [
  ...savedPages(),
  ...gallery.map(
    (page): BenchPage => ({
      name: `gallery ${page.slug}`,
      url: page.url,
      body: galleryHtml(page),
      groups: ['gallery'],
    }),
  ),
  drawerPage(drawerSize),
];
