/** A change of a parsed page. `pick` gives elements of it, by a share of the way or by a number; `n` varies the change. */
export type DomOp = (page: Tree, where: number, n: number) => void;

/** A page's elements and texts as they were before the first change of a mutant. */
export class Tree {
  readonly elements: Element[];
  readonly texts: Text[] = [];

  constructor(readonly document: Document) {
    this.elements = [...document.querySelectorAll('body *')];
    const walker = document.createTreeWalker(document.body ?? document, 4);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) this.texts.push(node as Text);
  }

  element(where: number): Element | undefined {
    return this.elements[Math.floor(where * this.elements.length)];
  }

  /** A text with a digit or a letter, from `where` on. */
  text(where: number, wanted = /\d/): Text | undefined {
    const from = Math.floor(where * this.texts.length);
    return this.texts.slice(from, from + 400).find((text) => wanted.test(text.data));
  }
}

const other = (n: number): number => (n % 997) / 997;

/** Puts `moved` into `target`, unless that would put a thing into itself. */
function putInto(target: Element | undefined, moved: Element | undefined): void {
  if (target && moved && target !== moved && !moved.contains(target)) target.appendChild(moved);
}

function nest(box: Element | undefined, depth: number): void {
  if (!box?.parentNode) return;
  let outer = box;
  for (let level = 0; level < depth; level++) {
    const shell = box.cloneNode(false) as Element;
    outer.parentNode?.insertBefore(shell, outer);
    shell.appendChild(outer);
    outer = shell;
  }
}

function swap(a: Element | undefined, b: Element | undefined): void {
  if (!a?.parentNode || !b?.parentNode || a === b || a.contains(b) || b.contains(a)) return;
  const place = a.ownerDocument.createElement('i');
  a.replaceWith(place);
  b.replaceWith(a);
  place.replaceWith(b);
}

const numerals: ((digit: number) => string)[] = [
  (digit) => String.fromCodePoint(0x660 + digit),
  (digit) => String.fromCodePoint(0x6f0 + digit),
  (digit) => String.fromCodePoint(0x966 + digit),
  (digit) => String.fromCodePoint(0xff10 + digit),
  (digit) => String.fromCodePoint(0x1d7ce + digit),
  (digit) => '〇一二三四五六七八九'[digit] ?? '',
  (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[digit] ?? '',
  (digit) => '⓪①②③④⑤⑥⑦⑧⑨'[digit] ?? '',
];

// Marks that change no word to the eye, and letters that look like others.
const unseen = ['\u200b', '\u202e', '\u2066', '\u00ad', '\u200d', '\ufeff', '\u034f', '\u{e0061}', '\ud800', '\u0000'];
const alike: Record<string, string> = {
  a: 'а',
  e: 'е',
  o: 'о',
  i: 'і',
  '4': '４',
  '5': '５',
  '.': '．',
  ',': '，',
  '%': '％',
};
const names = [
  'querySelector',
  'children',
  'parentNode',
  'attributes',
  'className',
  'textContent',
  'body',
  'length',
  'item',
];
// Members that this DOM itself does without; the others are a browser's matter (test/e2e/hostile.e2e.ts).
const members = [
  'querySelector',
  'querySelectorAll',
  'textContent',
  'className',
  'id',
  'title',
  'hidden',
  'body',
  'forms',
  'URL',
  'contains',
  'innerHTML',
  'style',
  'dataset',
];
const oddNumbers = [
  '-4.8',
  '4.8/0',
  '1e5',
  '4,8,9',
  '５.０',
  '1.234.567',
  '０',
  '∞',
  'NaN',
  '5-',
  '4.8²',
  '½',
  '99999999999999999999',
  '101%',
  '-3%',
  '0x1F',
  '5…',
];

const setText = (text: Text | undefined, change: (data: string) => string): void => {
  if (text) text.data = change(text.data);
};

/** One text as two neighbours, with an empty element between them or none. */
function parted(page: Tree, where: number, n: number, between?: string): void {
  const text = page.text(where, /../);
  if (!text?.parentNode) return;
  const cut = 1 + (n % (text.data.length - 1));
  const rest = page.document.createTextNode(text.data.slice(cut));
  text.data = text.data.slice(0, cut);
  text.parentNode.insertBefore(rest, text.nextSibling);
  if (between) text.parentNode.insertBefore(page.document.createElement(between), rest);
}

/** What a form's fields and a document's images do to their owner in a browser: they take the place of its members. */
function standIn(owner: Element | Document, name = 'querySelector'): void {
  const value = ((owner.ownerDocument ?? owner) as Document).createElement('input');
  Object.defineProperty(owner, name, { value, configurable: true });
}

/** Changes of the tree: what a page's own scripts can make, parser or not. */
export const domOps: Record<string, DomOp> = {
  drop: (page, where) => page.element(where)?.remove(),
  unwrap: (page, where) => {
    const box = page.element(where);
    if (box) box.replaceWith(...box.childNodes);
  },
  duplicate: (page, where, n) => {
    const box = page.element(where);
    for (let copies = 0; box?.parentNode && copies < 1 + (n % 3); copies++)
      box.parentNode.insertBefore(box.cloneNode(true), box);
  },
  swap: (page, where, n) => swap(page.element(where), page.element(other(n))),
  move: (page, where, n) => putInto(page.element(where), page.element(other(n))),
  nest: (page, where, n) => nest(page.element(where), 1 + (n % 40)),
  rename: (page, where, n) =>
    page.element(where)?.setAttribute('class', n % 2 ? `x--${n}` : `Comment--${n} review rating`),
  lendClass: (page, where, n) =>
    page.element(where)?.setAttribute('class', page.element(other(n))?.getAttribute('class') ?? ''),
  lendId: (page, where, n) =>
    page.element(where)?.setAttribute('id', page.element(other(n))?.id || names[n % names.length] || 'x'),
  dropAttributes: (page, where) => {
    const box = page.element(where);
    for (const { name } of [...(box?.attributes ?? [])]) box?.removeAttribute(name);
  },
  flood: (page, where, n) => {
    for (let i = 0; i < 50 + (n % 500); i++) page.element(where)?.setAttribute(`data-x${i}`, `${i}.${n}`);
  },
  longAttribute: (page, where, n) =>
    page
      .element(where)
      ?.setAttribute(
        ['class', 'style', 'title', 'aria-label', 'href', 'data-rating'][n % 6] ?? 'class',
        `${n % 6} `.repeat(n % 50_000),
      ),
  numerals: (page, where, n) =>
    setText(page.text(where), (data) =>
      data.replace(/\d/g, (digit) => (numerals[n % numerals.length] ?? String)(Number(digit))),
    ),
  oddNumber: (page, where, n) =>
    setText(page.text(where), (data) => data.replace(/\d[\d.,]*/, oddNumbers[n % oddNumbers.length] ?? '')),
  unseen: (page, where, n) =>
    setText(page.text(where, /./), (data) =>
      data.replace(/(?<=\S)(?=\S)/g, (_, i: number) => (i % 3 === n % 3 ? (unseen[n % unseen.length] ?? '') : '')),
    ),
  alike: (page, where) =>
    setText(page.text(where, /./), (data) => [...data].map((char) => alike[char] ?? char).join('')),
  otherText: (page, where, n) => setText(page.text(where, /./), (data) => page.text(other(n), /./)?.data ?? data),
  split: (page, where, n) => parted(page, where, n),
  splitByElement: (page, where, n) => parted(page, where, n, n % 2 ? 'div' : 'b'),
  clobber: (page, where, n) => {
    const form = page.document.createElement(n % 2 ? 'form' : 'object');
    for (const name of names) {
      const field = page.document.createElement('input');
      field.setAttribute(n % 3 ? 'name' : 'id', name);
      form.appendChild(field);
    }
    page.element(where)?.appendChild(form);
  },
  asForm: (page, where, n) => {
    const box = page.element(where);
    const form = page.document.createElement('form');
    for (const { name, value } of [...(box?.attributes ?? [])]) form.setAttribute(name, value);
    if (box) form.append(...box.childNodes);
    box?.replaceWith(form);
    standIn(form, members[n % members.length]);
  },
  standIn: (page, _, n) => standIn(page.document, members[n % members.length]),
  wrapTemplate: (page, where, n) => {
    const box = page.element(where);
    const shell = page.document.createElement(
      ['noscript', 'svg', 'button', 'details', 'iframe', 'aside', 'li'][n % 7] ?? 'p',
    );
    box?.replaceWith(shell);
    if (box) shell.appendChild(box);
  },
  shadow: (page, where) => {
    const box = page.element(where);
    const host = page.document.createElement('div');
    box?.replaceWith(host);
    if (box) host.attachShadow({ mode: 'open' }).appendChild(box);
  },
  hide: (page, where, n) =>
    page.element(where)?.setAttribute(...((n % 2 ? ['style', 'display:none'] : ['hidden', '']) as [string, string])),
};
