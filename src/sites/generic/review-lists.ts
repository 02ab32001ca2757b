import { nodesOf, type SchemaNode, textOf } from '../../extract/schema';
import { bare, comparable, type PageFacts } from './page';
import { type Subject, statedIds } from './subject';
import { words } from './words';

// No page shows more at once; beyond this it is out to cost us time.
const maxReviews = 500;

const isReview = (node: SchemaNode): boolean => node.types.some((type) => type.endsWith('review'));

/** Everything by which other nodes may mean the subject. */
function keysOf(node: SchemaNode, page: PageFacts): string[] {
  const address = textOf(node, 'url');
  const counts = nodesOf(node, 'aggregaterating').flatMap(
    (aggregate) => textOf(aggregate, 'ratingcount', 'reviewcount') ?? [],
  );
  return [
    node.id && `id:${node.id}`,
    words(node, 'name') && `name:${bare(words(node, 'name') ?? '')}`,
    address && `url:${comparable(address, page.url)}`,
    ...statedIds(node).map((id) => `sku:${bare(id)}`),
    // Sites repeat the item's aggregate in every review; the very same large count is the very same item.
    ...counts.filter((count) => count.length > 1).map((count) => `count:${bare(count).replace(/\D/gu, '')}`),
  ].filter((key): key is string => Boolean(key));
}

/**
 * The Review nodes of the subject: one list per node that nests them, then the free-standing ones of each notation, unless they
 * say that they are about something else.
 */
export function reviewLists(subject: Subject, all: readonly SchemaNode[], page: PageFacts): SchemaNode[][] {
  const nested = subject.nodes.map((node) => nodesOf(node, 'review', 'reviews').filter(isReview));
  const known = new Set(nested.flat());
  const keys = new Set(subject.nodes.flatMap((node) => keysOf(node, page)));
  const free = all.filter((node) => {
    if (node.parent || known.has(node) || !isReview(node)) return false;
    const about = nodesOf(node, 'itemreviewed');
    return about.every((thing) => subject.nodes.includes(thing) || keysOf(thing, page).some((key) => keys.has(key)));
  });
  const bySource = (['json-ld', 'microdata', 'rdfa'] as const).map((source) =>
    free.filter((node) => node.source === source),
  );
  return [...nested, ...bySource].filter((list) => list.length > 0).map((list) => list.slice(0, maxReviews));
}
