/** What cards said, kept between readings of one live page. */
export interface Memo {
  get(card: Element): unknown;
  set(card: Element, said: unknown): unknown;
}

/** One page during one pass: native look-ups that a page cannot clobber, and its hashed class names indexed once. */
export interface Page {
  readonly document: Document;
  readonly url: URL;
  /** When the page is or was read. */
  readonly at: Date;
  /** Kept between readings of one live page. */
  readonly memo: Memo;
  /** First match in the document. */
  one(selector: string): Element | undefined;
  /** All matches in document order, at most `limit`. */
  all(selector: string, limit?: number): Element[];
  /**
   * Elements by the readable part of a hashed class: `userName` finds `userName--KpyzGX2s` and `Comment--userName--2cON`,
   * `Comment--userName` only the latter, `@Comment` everything of that component.
   */
  named(name: string): readonly Element[];
  /** Makes the index that {@link Page.named} reads, in steps, for readers that need it on every page. Not needed before it. */
  index(): Generator<void, void>;
  /** Text of the first inline script that holds every one of the marks. */
  script(...marks: string[]): string | undefined;
}

// Build tools write `name--hash`, `Component--name--hash` or `scope--name--hash`; the readable parts outlive the hashes.
const readableNames = new Map<string, readonly string[]>();

function namesIn(classes: string): readonly string[] {
  const known = readableNames.get(classes);
  if (known) return known;
  const names = new Set<string>();
  for (const token of classes.split(/\s+/u)) {
    const parts = token.split('--');
    const last = parts.length < 2 ? token : parts.at(-2);
    if (last) names.add(last);
    if (parts.length > 2 && parts[0]) names.add(`${parts[0]}--${parts[1]}`).add(`@${parts[0]}`);
  }
  // A page that makes up class names without end must not fill our memory.
  if (readableNames.size > 5000) readableNames.clear();
  const list = [...names];
  readableNames.set(classes, list);
  return list;
}

/** How many elements are sorted between two pauses: well under a millisecond of work. */
const indexedAtOnce = 1_000;

/** Elements by the readable parts of their classes. Those of equal classes go to the same lists, looked up once for all of them. */
function* indexNames(elements: NodeListOf<Element>): Generator<void, Map<string, Element[]>> {
  const index = new Map<string, Element[]>();
  const known = new Map<string, readonly Element[][]>();
  const listOf = (name: string): Element[] => {
    const list = index.get(name) ?? [];
    index.set(name, list);
    return list;
  };
  const listsOf = (classes: string): readonly Element[][] => {
    const lists = namesIn(classes).map(listOf);
    known.set(classes, lists);
    return lists;
  };
  const add = (from: number): void => {
    for (let i = from; i < elements.length && i < from + indexedAtOnce; i++) {
      const element = elements[i] as Element;
      const classes = element.getAttribute('class') ?? '';
      for (const list of known.get(classes) ?? listsOf(classes)) list.push(element);
    }
  };
  for (let from = 0; from < elements.length; from += indexedAtOnce) {
    add(from);
    yield;
  }
  return index;
}

/** Takes all steps of a stepwise work at once. */
function atOnce<T>(steps: Generator<void, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** What a small box (one card) holds, by class: plain names as they are, hashed ones by their readable part. */
export interface Parts {
  first(name: string): Element | undefined;
  all(name: string): readonly Element[];
}

const none: readonly Element[] = [];

/** Where in a box the elements of each name stand. Cards of one list are built alike, so most have the shape of the one before. */
type Shape = ReadonlyMap<string, readonly number[]>;
const shapes = new Map<string, Shape>();
// A list has a few shapes of cards: with and without photos, reply, follow-up. What is large or always another is not kept.
const mostShapes = 500;
const longestShape = 4_000;

function shapeOf(classes: readonly string[]): Shape {
  const key = `${classes.length} ${classes.join('\u0000')}`;
  const known = shapes.get(key);
  if (known) return known;
  const shape = new Map<string, number[]>();
  for (const [at, each] of classes.entries())
    for (const name of namesIn(each)) {
      const places = shape.get(name);
      if (places) places.push(at);
      else shape.set(name, [at]);
    }
  if (shapes.size >= mostShapes) shapes.clear();
  if (key.length <= longestShape) shapes.set(key, shape);
  return shape;
}

/** Sorts a card's descendants by class in one native look-up: several times cheaper than a look-up per field. */
export function partsOf(box: Element): Parts {
  const found = box.querySelectorAll('[class]');
  const elements: Element[] = [];
  const classes: string[] = [];
  for (let i = 0; i < found.length; i++) {
    const element = found[i] as Element;
    elements.push(element);
    classes.push(element.getAttribute('class') ?? '');
  }
  const shape = shapeOf(classes);
  return {
    first(name) {
      const at = shape.get(name)?.[0];
      return at === undefined ? undefined : elements[at];
    },
    all: (name) => shape.get(name)?.map((at) => elements[at] as Element) ?? none,
  };
}

/** Methods from the prototype: a `<form name="querySelector">` replaces the document's own, in content scripts too. */
function safeQueries(document: Document): Pick<Document, 'querySelector' | 'querySelectorAll'> {
  const prototype = Object.getPrototypeOf(document) as Document;
  return {
    querySelector: prototype.querySelector.bind(document),
    querySelectorAll: prototype.querySelectorAll.bind(document),
  } as Pick<Document, 'querySelector' | 'querySelectorAll'>;
}

/** The first match in a document whose own look-ups the page may have taken the place of. */
export const firstIn = <T extends Element = Element>(document: Document, selector: string): T | undefined =>
  safeQueries(document).querySelector<T>(selector) ?? undefined;

/** A native list as an array. A plain loop: `Array.from` goes by iterator and costs browsers ten times the look-up itself. */
export function listed(found: ArrayLike<Element>, limit: number = found.length): Element[] {
  const list: Element[] = [];
  for (let i = 0; i < found.length && i < limit; i++) list.push(found[i] as Element);
  return list;
}

/** Opens a document for one pass of reading. Nothing is looked at before it is asked for. */
export function openPage(context: { document: Document; url: URL; at: Date; memo?: Memo }): Page {
  const { document, url, at } = context;
  const queries = safeQueries(document);
  const hashed = (): NodeListOf<Element> => queries.querySelectorAll('[class*="--"]');
  let names: Map<string, Element[]> | undefined;
  let scripts: string[] | undefined;
  return {
    document,
    url,
    at,
    memo: context.memo ?? new Map(),
    one: (selector) => queries.querySelector(selector) ?? undefined,
    all(selector, limit = 10_000) {
      return listed(queries.querySelectorAll(selector), limit);
    },
    named(name) {
      names ??= atOnce(indexNames(hashed()));
      return names.get(name) ?? none;
    },
    *index() {
      names ??= yield* indexNames(hashed());
    },
    script(...marks) {
      scripts ??= Array.from(queries.querySelectorAll('script:not([src])'), (script) => script.textContent ?? '');
      return scripts.find((text) => marks.every((mark) => text.includes(mark)));
    },
  };
}

/** First descendant that matches, as undefined rather than null. */
export const within = (element: Element | undefined, selector: string): Element | undefined =>
  element?.querySelector(selector) ?? undefined;

/** All descendants that match, in document order. */
export const allWithin = (element: Element | undefined, selector: string): Element[] =>
  element ? listed(element.querySelectorAll(selector)) : [];
