import type { Reading } from 'src/domain/reading';
import { present } from 'src/extract/candidates';
import type { ReadOutcome, Rows, Site } from 'src/sites/define';
import { type Branch, skeletonOf } from './skeleton';

/** What one visit's reading came from: the reader, and what it made of the page. */
export interface ReadingEvidence {
  site: Pick<Site, 'id' | 'version' | 'reviewRoots'>;
  outcome: ReadOutcome;
}

/**
 * What a reader made of a page and how the page is built, for whoever mends the reader. Holds nothing that the page says, names or
 * links to; `npm run fixture -- --diagnostics` makes a page of ours from it.
 */
export interface Diagnostics extends Pick<Reading, 'site' | 'adapterVersion' | 'page' | 'block' | 'via' | 'missing'> {
  format: 1;
  /** Reviews read. */
  reviews: number;
  rows?: Omit<Rows, 'samples'>;
  skeleton: Branch;
}

// The rule for lists found by their shape is named after the page's own classes.
const ruleOf = (via: string): string => via.replace(/shape:.*$/u, 'shape');

// Every shop marks its reviews with these; as a part of somebody's name they still name nobody.
const ordinary = new Set(
  'review reviews content card list item text body title name author date rating star stars customer buyer user shop store verified purchase'.split(
    ' ',
  ),
);

/** Words that name somebody or something on this page; classes that carry them are left out. */
function namesIn({ store, item, reviews, url, site }: Reading): Set<string> {
  const said = [
    store?.name,
    store?.id,
    store?.sellerId,
    item?.id,
    // The host of a shop nobody knows names the shop.
    ...(site === 'generic' ? [new URL(url).hostname] : []),
    ...reviews.flatMap(({ author, id }) => [author, id]),
  ];
  const words = said.flatMap((text) => text?.toLowerCase().split(/[^\p{L}\p{N}]+/u) ?? []);
  return new Set(words.filter((word) => word.length >= 3 && !ordinary.has(word)));
}

/** Places on the page that the reader's own rules name, for the parts of the skeleton outside the reviews. */
function placesOf(document: Document, rules: readonly string[]): Element[] {
  return rules.flatMap((rule) => {
    const selector = /^selector:([^@]+)/u.exec(rule)?.[1];
    try {
      return (selector && document.querySelector(selector)) || [];
    } catch {
      return [];
    }
  });
}

const mostContainers = 3;
const mostHeadings = 2;

/** The containers a contributor must see: those the reader knows, else where the shop's reviews stand. */
function containersOf(document: Document, { site, outcome }: ReadingEvidence): Element[] {
  const { rows, nodes } = outcome;
  const known = rows?.samples ?? nodes.flatMap((node) => node ?? []);
  const found = known.length > 0 ? known : Array.from(document.querySelectorAll(site.reviewRoots));
  return found.filter((element) => element.isConnected).slice(0, mostContainers);
}

/** The report on a page as it stands now. */
export function diagnose(document: Document, evidence: ReadingEvidence): Diagnostics {
  const { site, outcome } = evidence;
  const { adapterVersion, page, block, missing, reviews, via } = outcome.reading;
  const rules = Object.values(via);
  const headings = Array.from(document.querySelectorAll('h1')).slice(0, mostHeadings);
  const { samples: _, ...counts } = outcome.rows ?? { samples: [] };
  return {
    format: 1,
    ...(present({ site: site.id, adapterVersion, page, block }) as Pick<
      Diagnostics,
      'site' | 'adapterVersion' | 'page'
    >),
    reviews: reviews.length,
    ...(outcome.rows ? { rows: counts as Omit<Rows, 'samples'> } : {}),
    via: Object.fromEntries(Object.entries(via).map(([field, rule]) => [field, ruleOf(rule)])),
    missing,
    skeleton: skeletonOf(document, {
      whole: containersOf(document, evidence),
      alone: [...headings, ...placesOf(document, rules)],
      names: namesIn(outcome.reading),
      ids: new Set(`${site.reviewRoots} ${rules.join(' ')}`.match(/(?<=#)[A-Za-z][\w-]*/gu) ?? []),
    }),
  };
}
