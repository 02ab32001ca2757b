import type { Reading } from 'src/domain/reading';
import type { Site } from 'src/sites/define';
import { genericFor, readAll, siteFor, sites } from 'src/sites/index';

/** One page to be read by a door: `html` for the fast DOM, or the document of a live window. */
export interface PageRequest {
  url: string;
  at: string;
  anyShop: boolean;
}

const patternHost = (pattern: string): string => pattern.replace(/^\*:\/\/\*\.([^/]+)\/\*$/u, '$1');

/** The site of a host even where the address is no shop page: its reader then says what the page is, or that it is blocked. */
function siteOfHost({ hostname }: URL): Site | undefined {
  return sites.find((site) =>
    site.matches.some((pattern) => hostname === patternHost(pattern) || hostname.endsWith(`.${patternHost(pattern)}`)),
  );
}

/** Reads one document with the modules the content script uses. */
export function readDocument(document: Document, { url, at, anyShop }: PageRequest): Reading {
  const address = new URL(url);
  const named = anyShop ? undefined : (siteFor(address)?.site ?? siteOfHost(address));
  const site = named ?? genericFor(address).site;
  return readAll(site.read({ document, url: address, at: new Date(at) })).reading;
}
