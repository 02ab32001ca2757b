import type { Page } from 'src/extract/page';
import { folded, rawText } from 'src/extract/text';
import type { CardList } from '../reading/layout';
import { sellerMade } from './regions';

const nameBox = '[class*="userName--"]';
const metaBox = '[class*="meta--"]';
const listBox = '[class*="comments--"], [class*="Comments--"], [class*="Drawer--"]';
/** Marks climbed from between two pauses: well under a millisecond. */
const batch = 200;

/** A nick stands a few boxes below its card; twelve levels also end a climb through clobbered parents. */
const mostLevels = 12;

/** Counts how many marks each box holds by climbing from the marks: no look-up per box, and what stands around a list is climbed once. */
class MarkCount {
  /** The innermost box around an element, for parents of marks: the marks of one card often share theirs. */
  private readonly inner = new Map<Element, { box: Element; levels: number } | undefined>();
  private readonly outer = new Map<Element, readonly Element[]>();

  constructor(private readonly boxes: ReadonlySet<Element>) {}

  /** Adds some of the marks to the counts. */
  add(counts: Map<Element, number>, marks: readonly Element[]): void {
    for (const { parentElement: parent } of marks) {
      const found = parent && (this.inner.get(parent) ?? this.innermost(parent));
      if (!found) continue;
      counts.set(found.box, (counts.get(found.box) ?? 0) + 1);
      for (const box of this.around(found.box.parentElement, found.levels)) counts.set(box, (counts.get(box) ?? 0) + 1);
    }
  }

  private innermost(parent: Element): { box: Element; levels: number } | undefined {
    let node: Element | null = parent;
    let levels = mostLevels;
    for (; node && levels > 0 && !this.boxes.has(node); levels--) node = node.parentElement;
    const found = node && levels > 0 ? { box: node, levels: levels - 1 } : undefined;
    this.inner.set(parent, found);
    return found;
  }

  private around(list: Element | null, levels: number): readonly Element[] {
    if (!list) return [];
    const known = this.outer.get(list);
    if (known) return known;
    const met: Element[] = [];
    let node: Element | null = list;
    for (let level = 0; node && level < levels; level++, node = node.parentElement)
      if (this.boxes.has(node)) met.push(node);
    this.outer.set(list, met);
    return met;
  }
}

/** How many of the marks each box holds. */
function* countIn(count: MarkCount, marks: readonly Element[]): Generator<void, Map<Element, number>> {
  const counts = new Map<Element, number>();
  for (let from = 0; from < marks.length; from += batch) {
    count.add(counts, marks.slice(from, from + batch));
    yield;
  }
  return counts;
}

/** Cards by their own name; in generation B every descendant carries `Comment--` too, so only a box with one nick counts. */
function* cardsByName(page: Page): Generator<void, Element[]> {
  const boxes = new Set(page.named('Comment'));
  if (boxes.size === 0) return [];
  const count = new MarkCount(boxes);
  const names = yield* countIn(count, page.named('userName'));
  const metas = yield* countIn(count, page.named('meta'));
  yield;
  return fromPlatform([...boxes].filter((box) => names.get(box) === 1 && metas.get(box) === 1));
}

/** Leaves out what stands in a seller's own text; asked once per list, since cards of one list share their parent. */
function fromPlatform(boxes: readonly Element[]): Element[] {
  const known = new Map<Element | null, boolean>();
  return boxes.filter((box) => {
    const parent = box.parentElement;
    const own = known.get(parent) ?? box.closest(sellerMade) === null;
    known.set(parent, own);
    return own;
  });
}

/** Grows from a nick to the box that still holds one nick and one date line: the card, whatever it is called. */
function cardAround(name: Element): Element | undefined {
  let card: Element | undefined;
  let node = name.parentElement;
  // A card is at most a few boxes deep; ten levels also end a climb through clobbered parents.
  for (let level = 0; node && level < 10; level++) {
    const names = node.querySelectorAll(nameBox).length;
    const metas = node.querySelectorAll(metaBox).length;
    if (names > 1 || metas > 1 || /^(?:body|html|main)$/iu.test(node.localName)) break;
    if (metas === 1) card = node;
    if (card && node.querySelector('[class*="content--"]')) return node;
    node = node.parentElement;
  }
  return card;
}

const cardsByNick = (page: Page): Element[] => {
  const found = new Set<Element>();
  for (const name of page.named('userName').slice(0, 20_000)) {
    const card = cardAround(name);
    if (card) found.add(card);
  }
  return fromPlatform([...found]);
};

const bought = /^(?:\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?|\d{1,2}月\d{1,2}日|\d+天前)?·?已购:/u;

/** Last resort when every class was renamed: rows of the section headed 用户评价 that say when and what was bought. */
function cardsByLabel(page: Page): Element[] {
  const section = reviewSection(page);
  if (!section) return [];
  const found = new Set<Element>();
  for (const { text, element } of textNodes(section, '已购')) {
    const card = bought.test(folded(text)) ? rowAround(element, section) : undefined;
    if (card) found.add(card);
  }
  return [...found];
}

/** Text nodes that hold a word, in a bounded walk. 4 is SHOW_TEXT. */
function* textNodes(root: Node, word: string): Generator<{ text: string; element: Element }> {
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, 4);
  for (let node = walker.nextNode(), count = 0; node && count < 50_000; node = walker.nextNode(), count++) {
    const text = node.nodeValue ?? '';
    if (text.includes(word) && node.parentElement) yield { text, element: node.parentElement };
  }
}

/** The section under a heading that reads 用户评价, outside of anything the seller writes. */
function reviewSection(page: Page): Element | undefined {
  for (const { text, element } of textNodes(page.document, '评价')) {
    if (!/^(?:用户评价|宝贝评价)(?:[·(]?(?:[\d.万千+]+\)?)?)?$/u.test(folded(text)) || element.closest(sellerMade))
      continue;
    let node = element.parentElement;
    for (let level = 0; node && level < 5; level++, node = node.parentElement) {
      if (/^(?:body|html)$/iu.test(node.localName)) break;
      if (rawText(node).includes('已购')) return node;
    }
  }
  return undefined;
}

/** The child of the list that holds the line: climbs until a sibling row says 已购 too. */
function rowAround(line: Element, section: Element): Element | undefined {
  let node: Element | null = line;
  for (let level = 0; node && node !== section && level < 10; level++) {
    const parent: Element | null = node.parentElement;
    const siblings = parent ? Array.from(parent.children).filter((child) => child !== node) : [];
    if (siblings.some((child) => rawText(child).includes('已购'))) return node;
    node = parent;
  }
  return undefined;
}

/** Whether a card was only found by its label, so that no class in it may be relied on. */
export const labelCards = new WeakSet<Element>();

/** All review cards of a generation A or B page, by list: the preview on the page and the drawer beside it. */
export function* modernLists(page: Page): Generator<void, CardList[]> {
  const named = yield* cardsByName(page);
  yield;
  let cards = named.length > 0 ? named : cardsByNick(page);
  if (cards.length === 0) {
    cards = cardsByLabel(page);
    for (const card of cards) labelCards.add(card);
  }
  const roots = new Map<Element | null, Element>();
  const lists = new Map<Element, Element[]>();
  for (const card of cards) {
    const parent = card.parentElement;
    // Virtual lists wrap every card, so the list is the box named so, not just the parent.
    const root = roots.get(parent) ?? parent?.closest(listBox) ?? parent ?? card;
    roots.set(parent, root);
    const list = lists.get(root);
    if (list) list.push(card);
    else lists.set(root, [card]);
  }
  return [...lists.values()];
}
