import { shallow } from './nesting';
import type { Page } from './page';
import { addValue, type SchemaNode, type SchemaSource, type SchemaValue, schemaNode } from './schema';

interface Notation {
  source: SchemaSource;
  scope: string;
  type: string;
  property: string;
}

const microdata: Notation = { source: 'microdata', scope: 'itemscope', type: 'itemtype', property: 'itemprop' };
const rdfa: Notation = { source: 'rdfa', scope: 'typeof', type: 'typeof', property: 'property' };

// A page of 40 fully marked reviews has about 800 marked elements.
const maxElements = 20_000;
// As deep as blocks of data are followed (`json-ld.ts`).
const maxDepth = 24;
const batch = 50;

const urlProperties = /^(?:url|image|logo|sameas|thumbnailurl|contenturl|mainentityofpage)$/iu;

/**
 * The value of a property's element (HTML standard, "values"), kinder than it in two ways shops need: `content` counts on any
 * element, and a link around a name is read as the name.
 */
function statedValue(element: Element, property: string): SchemaValue {
  const machine = element.getAttribute('content') || element.getAttribute('datetime');
  if (machine) return { text: machine, element };
  if (element.localName === 'meta') return { text: '' };
  if (element.localName === 'link') return { text: element.getAttribute('href') ?? '' };
  if (element.localName === 'data' || element.localName === 'meter')
    return { text: element.getAttribute('value') ?? '', element };
  if (urlProperties.test(property))
    return { text: element.getAttribute('href') ?? element.getAttribute('src') ?? '', element };
  const alt = element.localName === 'img' ? element.getAttribute('alt') : null;
  return alt === null ? { element } : { text: alt, element };
}

/** The items of a page in document order. Those nested deeper than any shop nests are left out: what they hold goes to those around. */
function itemsOf(page: Page, { source, scope, type }: Notation): Map<Element, SchemaNode> {
  const items = new Map<Element, SchemaNode>();
  const isShallow = shallow(maxDepth);
  for (const element of page.all(`[${scope}]`, maxElements))
    if (isShallow(element)) items.set(element, schemaNode(source, element.getAttribute(type) ?? '', element));
  return items;
}

/** Elements lent to items by `itemref`, with the items that asked for them. */
function lentElements(page: Page, items: ReadonlyMap<Element, SchemaNode>): Map<Element, SchemaNode[]> {
  const lent = new Map<Element, SchemaNode[]>();
  for (const [element, node] of items) {
    const ids = element.getAttribute('itemref')?.split(/\s+/u).filter(Boolean).slice(0, 20) ?? [];
    for (const id of ids) {
      const target = page.one(`[id=${JSON.stringify(id)}]`);
      if (target && !target.contains(element)) lent.set(target, [...(lent.get(target) ?? []), node]);
    }
  }
  return lent;
}

/** The items a property belongs to: the nearest item around it, and whoever borrows a part it stands in. */
function ownersOf(
  element: Element,
  items: ReadonlyMap<Element, SchemaNode>,
  lent: ReadonlyMap<Element, SchemaNode[]>,
): SchemaNode[] {
  const owners: SchemaNode[] = [...(lent.get(element) ?? [])];
  for (let at = element.parentElement; at; at = at.parentElement) {
    const item = items.get(at);
    if (item) return [...owners, item];
    owners.push(...(lent.get(at) ?? []));
  }
  return owners;
}

function* readNotation(page: Page, notation: Notation): Generator<void, SchemaNode[]> {
  const items = itemsOf(page, notation);
  // RDFa's `property` also carries Open Graph; without one typed element nothing here is RDFa.
  if (items.size === 0) return [];
  const lent = notation.source === 'microdata' ? lentElements(page, items) : new Map<Element, SchemaNode[]>();
  const isShallow = shallow(maxDepth);
  // One plain selector at a time: browsers look those up several times faster than a list of two.
  for (const [index, element] of page.all(`[${notation.property}]`, maxElements).entries()) {
    if (index % batch === batch - 1) yield;
    const names = element.getAttribute(notation.property)?.split(/\s+/u).filter(Boolean).slice(0, 8) ?? [];
    if (names.length === 0 || !isShallow(element)) continue;
    const node = items.get(element);
    for (const owner of ownersOf(element, items, lent)) {
      if (owner === node) continue;
      for (const name of names) addValue(owner, name, node ? { node } : statedValue(element, name));
    }
  }
  return [...items.values()];
}

/** The page's microdata items (HTML standard, "Microdata", with `itemref`), in document order; yields after each batch. */
export const readMicrodata = (page: Page): Generator<void, SchemaNode[]> => readNotation(page, microdata);

/** The page's RDFa items, as far as `typeof` and `property` nest; prefixes and vocabularies are ignored. */
export const readRdfa = (page: Page): Generator<void, SchemaNode[]> => readNotation(page, rdfa);
