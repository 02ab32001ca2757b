import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ServedPage } from '../e2e/browser';
import { drawer, itemUrl, numberedReview, sampleItem, ssrItemPage } from '../e2e/pages/ssr-item';
import { sharedPages } from '../e2e/shared-pages';

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

const fixtures = fileURLToPath(new URL('../fixtures/sites', import.meta.url));

/** Our own sample pages: every case that tests the readers. */
function ownPages(): BenchPage[] {
  if (!existsSync(fixtures)) return [];
  return readdirSync(fixtures).flatMap((site) =>
    readdirSync(join(fixtures, site)).flatMap((name) => {
      const dir = join(fixtures, site, name);
      if (!existsSync(join(dir, 'case.json')) || !existsSync(join(dir, 'page.html'))) return [];
      const { url } = JSON.parse(readFileSync(join(dir, 'case.json'), 'utf8')) as { url: string };
      return [{ name: `${site}/${name}`, url, body: readFileSync(join(dir, 'page.html')) }];
    }),
  );
}

/** All pages there are to read here: sample pages, saved pages where they lie beside the repository, and long drawers. */
export const benchPages = (): BenchPage[] => [
  ...ownPages(),
  ...['taobao', 'generic'].flatMap(sharedPages).map((page) => ({ ...page, name: `saved ${page.name}` })),
  drawerPage(500),
  drawerPage(1000),
];
