const template = `import type { Review } from 'src/domain/reading';
import type { PageRef } from 'src/domain/site';
import { Notes, pick } from 'src/extract/candidates';
import { openPage, type Page } from 'src/extract/page';
import type { PageContext, ReadOutcome, Site } from '../define';

const version = 1;
const cards = '.review';
const storeName = '.store-name';

/** What the address alone tells. Every sample address below must come back with its ids. */
function identify(url: URL): PageRef | undefined {
  if (url.hostname !== 'SHOP_HOST') return undefined;
  const itemId = /^\\/item\\/(\\d+)/u.exec(url.pathname)?.[1];
  return itemId ? { site: 'SHOP_NAME', page: 'item', itemId } : undefined;
}

const textOf = (element: Element | undefined): string => (element?.textContent ?? '').replace(/\\s+/gu, ' ').trim();

function reviewOf(card: Element): Review {
  return { text: textOf(card.querySelector('.text') ?? undefined) };
}

function storeOf(page: Page, notes: Notes): { name?: string } {
  // One rule a line, the surest first: the first real value wins, and each fails alone.
  const name = pick(notes, 'store.name', [{ via: \`selector:\${storeName}\`, read: () => textOf(page.one(storeName)) }], {
    expected: true,
  });
  return name === undefined ? {} : { name };
}

function* read(context: PageContext): Generator<void, ReadOutcome> {
  const notes = new Notes();
  const page = openPage(context);
  const ref = identify(context.url);
  const nodes: Element[] = [];
  const reviews: Review[] = [];
  for (const card of page.all(cards)) {
    nodes.push(card);
    reviews.push(reviewOf(card));
    if (reviews.length % 20 === 0) yield;
  }
  const reading = {
    url: context.url.href,
    site: 'SHOP_NAME' as const,
    page: ref?.page ?? ('none' as const),
    readAt: context.at.toISOString(),
    adapterVersion: version,
    ...(reviews.length > 0 ? { reviewSubject: 'store-item' as const } : {}),
    store: storeOf(page, notes),
    ...(ref?.itemId ? { item: { id: ref.itemId } } : {}),
    reviews,
    via: notes.via,
    missing: notes.missing,
  };
  return { reading, nodes };
}

/** SHOP_HOST: say here in one line what is special about its pages. */
export const SHOP_CONSTANT: Site = {
  id: 'SHOP_NAME',
  name: 'SHOP_NAME',
  version,
  matches: ['*://SHOP_HOST/*'],
  sampleUrls: ['https://SHOP_HOST/item/1000000001'],
  identify,
  read,
  anchor: (document) => document.querySelector(storeName) ?? undefined,
  reviewRoots: cards,
};
`;

/** What a new shop starts as: a reader of its name and of review cards, to be filled in. */
export const siteSource = (name: string, constant: string, host: string): string =>
  template.replaceAll('SHOP_NAME', name).replaceAll('SHOP_CONSTANT', constant).replaceAll('SHOP_HOST', host);

/** The shop's own page script, so that its pages carry no other shop's reader. */
export const entrypointSource = (name: string, constant: string): string => `import { start } from 'src/content/start';
import { ${constant} } from 'src/sites/${name}';
import { recogniser } from 'src/sites/recognise';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => {
  void start(recogniser([${constant}]));
});
`;

/** The first fixture's page. A real one comes from `npm run fixture` on a saved page. */
export const firstPage = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Oak stool</title></head>
<body><a class="store-name" href="/store/7">Cedar and Wool</a><h1>Oak stool</h1>
<ul><li class="review"><span class="text">Stands firm, one leg was scratched.</span></li>
<li class="review"><span class="text">Two weeks late.</span></li></ul></body></html>
`;
