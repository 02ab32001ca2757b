import { listed } from 'src/extract/page';
import { proseOf } from 'src/extract/prose';
import { remembered } from 'src/extract/remembered';

/** What an element's own names make of it inside a review. */
interface Role {
  author: boolean;
  title: boolean;
  reply: boolean;
  /** Small print around the words: votes, badges, dates, variants. */
  aside: boolean;
  photo: boolean;
  verified: boolean;
}

const kinds = {
  author:
    /author|reviewer|nick|user-?_?(?:name|title)|customer-?_?name|by-?line|profile-name|(?:^|[\s_-])(?:name|user|by|from)(?:$|[\s_-])/iu,
  title: /title|headline|heading|(?:^|[\s_-])(?:subject|summary)/iu,
  reply:
    /repl(?:y|ies)|response|respuesta|antwort|answer|(?:^|[\s_-])children(?:$|[\s_-])|(?:seller|merchant|owner|shop)-?_?comment/iu,
  aside:
    /author|avatar|nick|vote|helpful|useful|share|report|abuse|badge|verified|(?:^|[\s_-])(?:date|time|meta|tools?|actions?|footer|sku|variant|rating|stars?|user|dialog|popover|lightbox)(?:$|[\s_-])|-date|date-|strip/iu,
  photo: /photo|image|media|gallery|(?:^|[\s_-])(?:pics?|thumbs?|thumbnail)(?:$|[\s_-])/iu,
  verified: /verified|verificad|geverifieerd/iu,
  unverified: /unverified|not-verified/iu,
};
const bitOf = (kind: keyof typeof kinds): number => 1 << Object.keys(kinds).indexOf(kind);

/** The kinds one name speaks of, a bit each: names are shared by many elements, their combinations are not. */
const bitsIn = remembered((name) =>
  Object.values(kinds).reduce((bits, pattern, index) => (pattern.test(name) ? bits | (1 << index) : bits), 0),
);

const made = new Map<number, Role>();

function roleOf(bits: number): Role {
  const known = made.get(bits);
  if (known) return known;
  const is = (kind: keyof typeof kinds): boolean => (bits & bitOf(kind)) !== 0;
  const role = {
    ...{ author: is('author'), title: is('title'), reply: is('reply'), aside: is('aside'), photo: is('photo') },
    verified: is('verified') && !is('unverified'),
  };
  made.set(bits, role);
  return role;
}

const names = ['class', 'itemprop', 'data-hook', 'data-testid', 'id'] as const;
const longestName = 150;

function role(element: Element): Role {
  let bits = 0;
  if (element.hasAttributes())
    for (const name of names) {
      const said = element.getAttribute(name);
      if (said) bits |= bitsIn(said.length > longestName ? said.slice(0, longestName) : said);
    }
  return roleOf(bits);
}

/** The elements of a review that have a role, in document order. */
export interface Parts {
  /** All of them, with a role or without. */
  all: Element[];
  /** The role of an element by what it calls itself. */
  role(element: Element): Role;
  author: Element[];
  title: Element[];
  reply: Element[];
  photo: Element[];
  verified: Element[];
}

// No review has more; one that claims to is out to cost us time.
const maxElements = 3_000;
const maxNodes = 3 * maxElements;

/** Sorts a review's elements by role in one look-up; what stands in a reply is none of the review's. */
export function partsOf(review: Element): Parts {
  const roles = new Map<Element, Role>();
  const parts: Parts = {
    role: (element) => roles.get(element) ?? role(element),
    all: listed(review.querySelectorAll('*'), maxElements),
    ...{ author: [], title: [], reply: [], photo: [], verified: [] },
  };
  for (const element of parts.all) {
    if (parts.reply.some((reply) => reply.contains(element))) continue;
    const its = role(element);
    roles.set(element, its);
    if (its.reply && proseOf(element, 40).length >= 20) parts.reply.push(element);
    else {
      if (its.author) parts.author.push(element);
      if (its.title || headings.has(element.localName)) parts.title.push(element);
      if (its.photo && element.querySelector('img')) parts.photo.push(element);
      if (its.verified) parts.verified.push(element);
    }
  }
  return parts;
}

const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const never = new Set([
  'form',
  'dialog',
  'button',
  'script',
  'style',
  'noscript',
  'template',
  'select',
  'textarea',
  'svg',
  'time',
]);
// Names in atomic style mean little on a long text; on a short one they are believed.
const longAside = 200;
// No review is nested deeper.
const deepest = 40;

// A form's fields can stand in for its `nextSibling`: without an end such a walk would go in circles.
const mostNodes = 2_000;

const lettersOf = (text: Node): number => (text.nodeValue ?? '').trim().length;

const ownText = (element: Element): number => {
  let length = 0;
  let node: Node | null = element.firstChild;
  for (let count = 0; node && count < mostNodes; node = node.nextSibling, count++)
    if (node.nodeType === 3) length += lettersOf(node);
  return length;
};

/**
 * How many letters of words each element of an entry holds; none for what is named small print, nor for a line that holds a day or stars:
 * words do not share theirs.
 */
function weigh(entry: Element, parts: Parts, marks: readonly Element[]): Map<Element, number> {
  const weights = new Map<Element, number>();
  const said = new Set(marks);
  let left = maxNodes;
  const weightOf = (element: Element, depth: number): number => {
    if (depth > deepest || never.has(element.localName) || said.has(element) || parts.reply.includes(element)) return 0;
    let [own, weight, holdsMark] = [0, 0, false];
    let node: Node | null = element.firstChild;
    for (; node && left > 0; node = node.nextSibling, left--) {
      if (node.nodeType === 3) own += lettersOf(node);
      if (node.nodeType !== 1) continue;
      holdsMark ||= said.has(node as Element);
      weight += weightOf(node as Element, depth + 1);
    }
    weight += own;
    const isShort = weight > 0 && weight <= longAside && element !== entry;
    if (isShort && (isSmallPrint(element, parts) || (own > 0 && holdsMark))) weight = 0;
    weights.set(element, weight);
    return weight;
  };
  weightOf(entry, 0);
  return weights;
}

/** Whether a box calls itself something else than words. */
function isSmallPrint(element: Element, parts: Parts): boolean {
  if (headings.has(element.localName)) return true;
  const its = parts.role(element);
  return its.aside || its.author || its.title;
}

// A run of own text this long is prose, not the blank or colon between two boxes.
const prose = 15;

/** The element that holds most words of an entry; undefined where none holds any. */
export function wordsOf(entry: Element, parts: Parts, marks: readonly Element[]): Element | undefined {
  const weights = weigh(entry, parts, marks);
  let at = entry;
  for (let depth = 0; depth < deepest; depth++) {
    const best = Array.from(at.children).reduce<Element | undefined>(
      (a, b) => ((weights.get(b) ?? 0) > (a ? (weights.get(a) ?? 0) : 0) ? b : a),
      undefined,
    );
    const own = ownText(at);
    if (!best && (own === 0 || at === entry)) return undefined;
    if (!best || (at !== entry && (own >= (weights.get(best) ?? 0) || own >= prose))) break;
    at = best;
  }
  // One of several paragraphs stands for all of them, whatever its words are wrapped in.
  return at.parentElement?.localName === 'p' && at !== entry ? at.parentElement : at;
}

const withoutNumbers = remembered((classes) => classes.replace(/\d+/gu, ''));
const ownLooks = (element: Element | null): string =>
  `${element?.localName}.${withoutNumbers(element?.getAttribute('class') ?? '')}`;

/** How an element looks among the parts of an entry. */
export const looksOf = (element: Element): string => `${ownLooks(element)}<${ownLooks(element.parentElement)}`;

/** The first of these elements that looks so and passes the test. */
export const looking = (elements: readonly Element[], looks: string, test: (element: Element) => boolean) =>
  elements.find((element) => looks.startsWith(`${ownLooks(element)}<`) && looksOf(element) === looks && test(element));

/** The paragraphs that an element's words go on in: its neighbours of the same kind. */
export function paragraphsOf(element: Element, marks: readonly Element[]): Element[] {
  if (element.localName !== 'p') return [element];
  const looks = element.getAttribute('class');
  return Array.from(element.parentElement?.children ?? []).filter(
    (box) => box.localName === 'p' && box.getAttribute('class') === looks && !marks.some((mark) => box.contains(mark)),
  );
}
