import { languageOf } from '../../extract/language';
import type { Page } from '../../extract/page';
import { proseOf, squeeze } from '../../extract/prose';

/** What the page says about itself outside schema.org; used to tell its own item from recommended ones. */
export interface PageFacts {
  url: URL;
  /** Comparable forms of the page's address and its canonical ones. */
  addresses: ReadonlySet<string>;
  headings: string[];
  /** Headings, title and path as `bare` text. */
  bare: { headings: string[]; title: string; path: string };
  title: string;
  siteName?: string;
  /** Language tag with a region where one can be told. */
  language?: string;
}

/** An address without scheme, `www.`, fragment, query and closing slash; undefined if it is none. */
export function comparable(address: string, base: URL): string | undefined {
  try {
    const url = new URL(address, base);
    return `${url.host.replace(/^www\./u, '')}${url.pathname.replace(/(?<!\/)\/+$/u, '')}`.toLowerCase();
  } catch {
    return undefined;
  }
}

/** Letters and digits only, for comparing names and ids. */
export const bare = (text: string): string =>
  text
    .slice(0, 500)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const content = (page: Page, selector: string, attribute = 'content'): string | undefined =>
  page.one(selector)?.getAttribute(attribute)?.trim() || undefined;

/** Collects the page's facts with a handful of look-ups. */
export function pageFacts(page: Page): PageFacts {
  const { url } = page;
  const stated = [url.href, content(page, 'link[rel="canonical" i]', 'href'), content(page, 'meta[property="og:url"]')];
  const addresses = stated.flatMap((address) => (address ? (comparable(address, url) ?? []) : []));
  const headings = page.all('h1', 10).map((heading) => proseOf(heading).slice(0, 500));
  const shown = headings.filter(Boolean);
  const title = squeeze(page.one('title')?.textContent?.slice(0, 2_000) ?? '').slice(0, 500);
  const siteName = content(page, 'meta[property="og:site_name"]');
  const language = languageOf(page);
  return {
    url,
    addresses: new Set(addresses),
    headings: shown,
    bare: { headings: shown.map(bare), title: bare(title), path: bare(url.pathname + url.search) },
    title,
    ...(siteName && { siteName }),
    ...(language && { language }),
  };
}
