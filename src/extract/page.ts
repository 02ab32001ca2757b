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
  /** Makes the index that {@link Page.named} reads, in steps. Who does not gets it made at the first name. */
  index(): Generator<void, void>;
  /** Text of the first inline script that holds every one of the marks. */
  script(...marks: string[]): string | undefined;
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

/** Sorts elements by the readable parts of their hashed class names, in steps. */
type Sorter = (elements: NodeListOf<Element>) => Generator<void, ReadonlyMap<string, readonly Element[]>>;

/** Opens a document for one pass of reading. Nothing is looked at before it is asked for. Without `sort` no element has a name. */
export function openPage(context: { document: Document; url: URL; at: Date; memo?: Memo }, sort?: Sorter): Page {
  const { document, url, at } = context;
  const queries = safeQueries(document);
  let names: ReadonlyMap<string, readonly Element[]> | undefined;
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
      for (const steps = this.index(); !names && !steps.next().done; );
      return names?.get(name) ?? [];
    },
    *index() {
      names ??= sort && (yield* sort(queries.querySelectorAll('[class*="--"]')));
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
