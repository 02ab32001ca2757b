import type { ServedPage } from '../e2e/browser';
import { drawer, itemUrl, numberedReview, sampleItem, ssrItemPage } from '../e2e/pages/ssr-item';
import { sharedPages } from '../e2e/shared-pages';
import { gallery, galleryHtml } from '../gallery';

/** One page of the benchmark. */
export interface BenchPage extends ServedPage {
  name: string;
}

const rows = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => numberedReview(from + n));

/** A current item page whose drawer holds this many reviews. */
function drawerPage(count: number): BenchPage {
  const itemId = `7600000${String(count).padStart(5, '0')}`;
  const body = ssrItemPage({ ...sampleItem, itemId, reviews: rows(0, 2), tail: drawer(rows(0, count)) });
  return { name: `drawer of ${count} reviews`, url: itemUrl(itemId), body };
}

/** All pages there are to read here: gallery pages, saved pages where they lie beside the repository, and long drawers. */
export const benchPages = (): BenchPage[] => [
  ...gallery.map((page) => ({ name: `gallery ${page.slug}`, url: page.url, body: galleryHtml(page) })),
  ...['taobao', 'generic'].flatMap(sharedPages).map((page) => ({ ...page, name: `saved ${page.name}` })),
  drawerPage(500),
  drawerPage(1000),
];
