import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sites } from 'src/sites';
import { gallery, galleryHtml } from '../gallery';
import { decodePage } from '../tools/decode';
import { fixtureCases } from '../tools/fixture-cases';

/** A page to be mutated. */
export interface Seed {
  name: string;
  url: string;
  /** ISO instant at which it is read. */
  at: string;
  html(): string;
}

const instant = (day: string | undefined): string =>
  day === undefined ? '2026-08-06T04:00:00.000Z' : day.length === 10 ? `${day}T04:00:00.000Z` : day;

const kept = (read: () => string): (() => string) => {
  let html: string | undefined;
  return () => {
    html ??= read();
    return html;
  };
};

/** Our own pages: every fixture of every shop and the gallery. */
export function ownSeeds(): Seed[] {
  const fixtures = fixtureCases(sites.map(({ id }) => id)).map(({ name, folder, url, savedAt }) => ({
    name,
    url,
    at: instant(savedAt),
    html: kept(() => readFileSync(join(folder, 'page.html'), 'utf8')),
  }));
  const samples = gallery.map((page) => ({
    name: `gallery/${page.slug}`,
    url: page.url,
    at: instant(undefined),
    html: kept(() => galleryHtml(page)),
  }));
  return [...fixtures, ...samples];
}

const shared = fileURLToPath(new URL('../../../shared', import.meta.url));

/** Saved pages of real shops that lie beside the repository on some machines; none, with one line saying so, on all others. */
export function sharedSeeds(): Seed[] {
  const golden = join(shared, 'golden');
  if (!existsSync(golden) || !existsSync(join(shared, 'pages'))) {
    console.log('no saved pages beside the repository (../shared/pages): only our own are mutated');
    return [];
  }
  return readdirSync(golden, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: shop }) =>
      readdirSync(join(golden, shop)).flatMap((name) => {
        const { url, savedAt } = JSON.parse(readFileSync(join(golden, shop, name), 'utf8')) as {
          url?: string;
          savedAt?: string;
        };
        const file = join(shared, 'pages', shop, name.replace(/\.json$/, ''));
        if (!url || !URL.canParse(url) || !existsSync(file)) return [];
        const at = savedAt && !Number.isNaN(Date.parse(savedAt)) ? new Date(savedAt).toISOString() : instant(undefined);
        return [{ name: `${shop}/${name}`, url, at, html: kept(() => decodePage(readFileSync(file))) }];
      }),
    );
}
