import { isType, nodesOf, type SchemaNode, type SchemaSource, textOf } from '../../extract/schema';
import { bare, comparable, type PageFacts } from './page';
import { words } from './words';

/** The one thing a page is about, in as many notations as the page gives it. */
export interface Subject {
  kind: 'item' | 'store';
  nodes: SchemaNode[];
}

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

// Tiers: a page that sells a product is about that, whatever else it marks up.
const tiers = [
  set('product productgroup individualproduct productmodel someproducts vehicle car motorcycle book'),
  set('softwareapplication mobileapplication webapplication videogame course event movie service tour touristtrip'),
  set('lodgingbusiness hotel vacationrental accommodation apartment house bedandbreakfast hostel resort'),
  set('recipe'),
];
const shopTypes = set(
  'organization corporation onlinebusiness onlinestore store localbusiness place professionalservice brand restaurant foodestablishment cafeorcoffeeshop barorpub autodealer travelagency website',
);
const notShops = set('brand place');
const ratedTypes = set('review aggregaterating rating person');
// Where a page nests things that are not its own: recommendations, lists, what a review was about, variants.
const foreign = set(
  'isrelatedto issimilarto isaccessoryorsparepartfor isconsumablefor itemlistelement item mentions itemreviewed hasvariant isvariantof hasoffercatalog makesoffer haspart model itemoffered associatedproduct',
);
const recommended = /recommend|related|similar|cross-?sell|up-?sell|carousel|slider|suggest|recent/iu;

/** Whether the node stands on the page in its own right. */
function isOwn(node: SchemaNode): boolean {
  let at: SchemaNode | undefined = node;
  for (let up = 0; at?.parent && up < 12; up++, at = at.parent) {
    if (foreign.has(at.property ?? '') || isType(at.parent, ratedTypes)) return false;
  }
  return true;
}

const idProperties = 'sku productid mpn gtin gtin13 gtin12 gtin14 gtin8 identifier productgroupid'.split(' ');

/** The ids a node states, without prefixes such as `sku:`. */
export const statedIds = (node: SchemaNode): string[] =>
  idProperties.flatMap(
    (property) =>
      textOf(node, property)
        ?.replace(/^(?:sku|mpn|gtin\d*|id):/iu, '')
        .trim()
        .slice(0, 100) || [],
  );

/** 2: the page is headed by this very name; 1: by a longer or shorter form of it. Short names prove nothing. */
function namedBy(name: string, heading: string): number {
  if (name.length < 3) return 0;
  if (name === heading) return 2;
  return name.length > 7 && heading.length > 7 && (heading.includes(name) || name.includes(heading)) ? 1 : 0;
}

const tokens = (text: string): Set<string> =>
  new Set(
    text
      .slice(0, 300)
      .toLowerCase()
      .match(/[\p{L}\p{N}]{2,}/gu) ?? [],
  );

/** Share of words that two names have in common. */
function overlap(a: string, b: string): number {
  const [x, y] = [tokens(a), tokens(b)];
  const common = [...x].filter((word) => y.has(word)).length;
  return common / Math.max(1, x.size + y.size - common);
}

/** Whether the node's element stands in a block of recommendations. */
function isRecommended(node: SchemaNode): boolean {
  let at: Element | null = node.element ?? null;
  for (let up = 0; at && up < 6; up++, at = at.parentElement) {
    if (at.localName === 'aside' || recommended.test(`${at.id} ${at.getAttribute('class') ?? ''}`)) return true;
  }
  return false;
}

/** How strongly the page itself points at this node; negative when the node points elsewhere. */
function evidence(node: SchemaNode, page: PageFacts): number {
  const name = bare(words(node, 'name') ?? '');
  const stated = textOf(node, 'url');
  const address = stated === undefined ? undefined : comparable(stated, page.url);
  const here = address !== undefined && page.addresses.has(address);
  const { headings, title, path } = page.bare;
  const heading = Math.max(0, ...headings.map((text) => namedBy(name, text)));
  const titled = name.length > 7 && title.includes(name);
  const ownId = node.id === undefined ? undefined : comparable(node.id, page.url);
  const main = /^mainentity/u.test(node.property ?? '') || (ownId !== undefined && page.addresses.has(ownId));
  const inPath = statedIds(node).some((id) => bare(id).length >= 4 && path.includes(bare(id)));
  const around = node.element?.querySelector('h1') != null;
  const alike =
    headings.length > 0 && Math.max(...page.headings.map((text) => overlap(words(node, 'name') ?? '', text))) >= 0.5;
  // Weights only order the kinds of evidence: the address is surest, then the heading, then the rest.
  const found =
    (here ? 8 : 0) +
    heading * 4 +
    (titled ? 4 : 0) +
    (main ? 5 : 0) +
    (inPath ? 5 : 0) +
    (around ? 6 : 0) +
    (alike ? 2 : 0);
  if (found > 0) return found;
  const elsewhere = address?.includes('/') === true && !here;
  return elsewhere || isRecommended(node) ? -1 : 0;
}

/** Nodes that are one thing in several notations: same name, address or id. */
function grouped(nodes: readonly SchemaNode[], page: PageFacts): SchemaNode[][] {
  const groups: { keys: Set<string>; nodes: SchemaNode[] }[] = [];
  for (const node of nodes) {
    const name = bare(words(node, 'name') ?? '');
    const address = textOf(node, 'url');
    const keys = [
      name && `name:${name}`,
      address && `url:${comparable(address, page.url)}`,
      ...statedIds(node).map((id) => `id:${bare(id)}`),
    ];
    const known = keys.filter((key): key is string => Boolean(key));
    const group = groups.find((other) => known.some((key) => other.keys.has(key)));
    if (!group) groups.push({ keys: new Set(known), nodes: [node] });
    else {
      group.nodes.push(node);
      for (const key of known) group.keys.add(key);
    }
  }
  return groups.map((group) => group.nodes);
}

/** With nodes of its product family where it has no rating itself: the group it is a variant of, variants the address names. */
function withVariants(nodes: SchemaNode[], page: PageFacts): SchemaNode[] {
  if (nodes.some((node) => node.props.has('aggregaterating'))) return nodes;
  const family = nodes.flatMap((node) => [
    ...nodesOf(node, 'isvariantof'),
    ...nodesOf(node, 'hasvariant').filter((variant) => evidence(variant, page) > 0),
  ]);
  const rated = family.filter((node) => node.props.has('aggregaterating') || node.props.has('review'));
  return [...new Set([...nodes, ...rated])].slice(0, 20);
}

const crowd = 6;
// Another notation may call the item by another name; its address or its heading still says that it is the same one.
const sure = 6;

interface Scored {
  nodes: SchemaNode[];
  score: number;
  sources: SchemaSource[];
}

const share = (a: Scored, b: Scored): boolean => a.sources.some((source) => b.sources.includes(source));

/** What other notations say of the same item under another name: at most one group each, and only where the page is sure of it. */
function otherNames(best: Scored, others: readonly Scored[]): SchemaNode[] {
  const found = [best];
  for (const other of others) {
    const tied = others.some((peer) => peer !== other && peer.score === other.score && share(peer, other));
    if (other.score >= sure && !tied && !found.some((known) => share(known, other))) found.push(other);
  }
  return found.flatMap(({ nodes }) => nodes);
}

/** Picks the group the page points at; one alone needs no pointing, but must not point elsewhere. */
function pick(groups: SchemaNode[][], page: PageFacts): SchemaNode[] | undefined {
  const scored = groups.map((nodes) => ({
    nodes,
    score: Math.max(...nodes.map((node) => evidence(node, page))),
    sources: nodes.map(({ source }) => source),
  }));
  scored.sort((a, b) => b.score - a.score);
  const [best, ...others] = scored;
  if (!best || best.score < 0) return undefined;
  if (others.length === 0) return best.nodes;
  // On a page of many products half a name is the name of the list.
  const enough = groups.length < crowd ? best.score > 0 : best.score > 4;
  const rivalled = others.some((other) => other.score === best.score && share(other, best));
  return enough && !rivalled ? otherNames(best, others) : undefined;
}

// Pages of lists mark up hundreds of products; the page's own is among the first.
const maxCandidates = 300;

const isShop = (node: SchemaNode): boolean =>
  isType(node, shopTypes) ||
  ['address', 'telephone', 'openinghours', 'pricerange', 'geo'].some((property) => node.props.has(property));

/** The item the page is about, if it is about one. */
export function findItem(nodes: readonly SchemaNode[], page: PageFacts): Subject | undefined {
  for (const types of tiers) {
    const candidates = nodes.filter((node) => isType(node, types) && isOwn(node)).slice(0, maxCandidates);
    const own = pick(grouped(candidates, page), page);
    if (own) return { kind: 'item', nodes: withVariants(own, page) };
    if (candidates.length > 0) return undefined;
  }
  return undefined;
}

/** The shop or business that has ratings on the page in its own right; of several, the one the page is named after. */
export function findShop(nodes: readonly SchemaNode[], page: PageFacts): Subject | undefined {
  const item = tiers.slice(0, 3);
  const candidates = nodes.filter(
    (node) =>
      isShop(node) &&
      !item.some((types) => isType(node, types)) &&
      isOwn(node) &&
      (node.props.has('aggregaterating') || node.props.has('review')),
  );
  const own = pick(grouped(candidates.slice(0, maxCandidates), page), page);
  return own && { kind: 'store', nodes: own };
}

/** Whatever shop node the page has, for its name. */
export const namedShop = (nodes: readonly SchemaNode[], page: PageFacts): SchemaNode | undefined =>
  nodes.find((node) => {
    if (!isType(node, shopTypes) || isType(node, notShops) || !isOwn(node) || !words(node, 'name')) return false;
    const address = textOf(node, 'url') ?? '';
    return comparable(address || page.url.origin, page.url)?.split('/')[0] === page.url.host.replace(/^www\./u, '');
  });
