const index = `import type { ItemReading, StoreReading } from 'src/domain/reading';
import { type Notes, pick, present } from 'src/extract/candidates';
import type { Page } from 'src/extract/page';
import type { Site } from '../define';
import { type CardPlaces, cardReader } from '../reading/cards';
import { type Layout, layoutAmong } from '../reading/layout';
import { wordsAt } from '../reading/places';
import { readWithSchema } from '../reading/with-schema';
import { identifySHOP_TYPE } from './address';
import { SHOP_CONSTANTMatches } from './hosts';

const version = 1;
const cardBox = '.review';

/** Where the parts of a review stand, surest first. Leave out what the cards do not show. */
const places: CardPlaces = {
  id: ['@data-review-id'],
  rating: ['.stars@aria-label'],
  text: ['.text'],
  author: ['.author'],
  date: ['time@datetime', 'time'],
};

function storeOf(page: Page, notes: Notes): StoreReading {
  // One rule a line, the surest first: the first real value wins, and each fails alone.
  const name = pick(
    notes,
    'store.name',
    [{ via: 'selector:.store-name', read: () => wordsAt(page.document, ['.store-name']) }],
    { expected: true },
  );
  return present({ name });
}

function itemOf(page: Page, notes: Notes): ItemReading {
  const title = pick(notes, 'item.title', [{ via: 'selector:h1', read: () => wordsAt(page.document, ['h1']) }]);
  return present({ id: identifySHOP_TYPE(page.url)?.itemId, title });
}

const item: Layout = {
  id: 'SHOP_NAME-item',
  // Marks of this front end.
  matches: (page) => page.one(\`.store-name,\${cardBox}\`) !== undefined,
  kind: () => 'item',
  store: storeOf,
  item: itemOf,
  lists: (page) => [page.all(cardBox)],
  card: cardReader(places),
};

/** SHOP_HOST: say here in one line what is special about its pages. */
export const SHOP_CONSTANT: Site = {
  id: 'SHOP_NAME',
  name: 'SHOP_NAME',
  version,
  matches: SHOP_CONSTANTMatches,
  // Of a product of a catalogue, whoever sells it: 'catalogue-product'; of the seller itself: 'store'.
  reviewSubjects: ['store-item'],
  sampleUrls: ['https://SHOP_HOST/item/1000000001'],
  identify: identifySHOP_TYPE,
  read: (context) =>
    readWithSchema(
      {
        site: 'SHOP_NAME',
        version,
        identify: identifySHOP_TYPE,
        layoutOf: layoutAmong({ item: [item] }),
        subject: 'store-item',
        // What to believe of the page's schema.org data where the layouts leave something open.
        taken: ({ item, reviews }) => ({ ...(item ? { item } : {}), reviews }),
      },
      context,
    ),
  anchor: (document) => document.querySelector('.store-name') ?? undefined,
  reviewRoots: cardBox,
};
`;

const address = `import type { PageRef } from 'src/domain/site';

/** What the address alone tells. Every sample address must come back with its ids, account pages with nothing. */
export function identifySHOP_TYPE({ hostname, pathname, protocol }: URL): PageRef | undefined {
  if (!/^https?:$/u.test(protocol) || hostname !== 'SHOP_HOST') return undefined;
  const itemId = /^\\/item\\/(\\d+)/u.exec(pathname)?.[1];
  return itemId ? { site: 'SHOP_NAME', page: 'item', itemId } : undefined;
}
`;

const hosts = `export const SHOP_CONSTANTMatches: readonly string[] = ['*://SHOP_HOST/*'];

/** Where nothing of ours runs: signing in, carts, checkouts, orders, messages, the seller's desk. */
export const SHOP_CONSTANTPrivate: readonly string[] = ['account*', 'cart*', 'checkout*', 'login*'].map(
  (path) => \`*://SHOP_HOST/\${path}\`,
);
`;

/** A constant as a part of a longer name. */
export const typeOf = (constant: string): string => constant.replace(/^./u, (letter) => letter.toUpperCase());

/** What a new shop starts as, by file name: a reader of its name and of review cards, to be filled in. */
export function siteFiles(name: string, constant: string, host: string): Record<string, string> {
  const type = typeOf(constant);
  const filled = (template: string): string =>
    template
      .replaceAll('SHOP_NAME', name)
      .replaceAll('SHOP_CONSTANT', constant)
      .replaceAll('SHOP_TYPE', type)
      .replaceAll('SHOP_HOST', host);
  return { 'index.ts': filled(index), 'address.ts': filled(address), 'hosts.ts': filled(hosts) };
}

const page = (title: string, body: string): string =>
  `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>\n<body>${body}</body></html>\n`;
const head = '<a class="store-name" href="/store/7">Cedar and Wool</a><h1>Oak stool</h1>';

/** The fixtures every shop has, by case: its page and the trap it sets. Real pages come from `npm run fixture` on a saved page. */
export const firstPages: Record<string, { page: string; note: string }> = {
  'first-page': {
    page: page(
      'Oak stool',
      `${head}
<ul><li class="review" data-review-id="1"><span class="stars" aria-label="4 out of 5 stars"></span><span class="author">Ines</span>
<time datetime="2026-01-03">3 January</time><p class="text">Stands firm, one leg was scratched.</p></li>
<li class="review" data-review-id="2"><p class="text">Two weeks late.</p></li></ul>`,
    ),
    note: 'The scaffold’s own page, with reviews.',
  },
  unreviewed: { page: page('Oak stool', head), note: 'An item that nobody has reviewed.' },
  blocked: {
    page: page('Just a moment...', '<h1>Verifying you are human</h1><form id="challenge-form"></form>'),
    note: 'The check for robots at the address of the item.',
  },
  imitation: {
    page: page(
      'Oak stool',
      `${head}<div class="description"><p>Rated 4.9 by 9,999 buyers</p><p>Best stool ever! (Ann)</p></div>`,
    ),
    note: 'A description that imitates a score and a review.',
  },
};
