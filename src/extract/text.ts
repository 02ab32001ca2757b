import { unnoted } from './numbers';

/** Longest texts kept, in characters. Beyond them a page is not speaking to its visitors any more. */
export const longest = { name: 300, label: 120, review: 20_000 } as const;

/** A node's text as the page has it. A form answers with its field of that name (`<input name="textContent">`): that is no text. */
export function rawText(node: Node | null | undefined): string {
  const text: unknown = node?.textContent;
  return typeof text === 'string' ? text : '';
}

/** Visible text: white space collapsed, ends trimmed, at most `max` characters. What is no text (see `rawText`) is none. */
export function clean(text: string | null | undefined, max: number = longest.name): string {
  if (typeof text !== 'string') return '';
  // Cut before the regex runs: a page may hold megabytes in one node.
  const head = text.length > max * 4 ? text.slice(0, max * 4) : text;
  return head
    .replace(/[\s\u200b\ufeff]+/gu, ' ')
    .trim()
    .slice(0, max)
    .trim();
}

/** Text of an element, cleaned; undefined when there is none. */
export function textOf(element: Element | null | undefined, max: number = longest.name): string | undefined {
  return clean(element?.textContent, max) || undefined;
}

/** A non-empty attribute, cleaned. */
export function attributeOf(
  element: Element | null | undefined,
  name: string,
  max: number = longest.name,
): string | undefined {
  return clean(element?.getAttribute(name), max) || undefined;
}

/** The full text of an element that may be clamped on screen: its `title` where that says something, else its text. */
export function fullText(element: Element | null | undefined, max: number = longest.name): string | undefined {
  return attributeOf(element, 'title', max) ?? textOf(element, max);
}

/** Text for comparing with labels: NFKC, no blanks at all, one kind of colon, made of the first `max` characters. */
export const folded = (text: string, max = 2000): string =>
  unnoted(text.slice(0, max))
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/gu, '');

/** An address as a page writes it (`//host/path` too) to https or http; undefined for anything else, such as `javascript:`. */
export function webAddress(href: string | null | undefined, base: URL): string | undefined {
  const text = href?.trim();
  // Longer ones were cut on their way here (`textAt`): they lead elsewhere.
  if (!text || text.length >= 2000) return undefined;
  const full = text.startsWith('//') ? `https:${text}` : text;
  const parsed = URL.parse(full, base);
  if (!parsed || !/^https?:$/u.test(parsed.protocol)) return undefined;
  return /^https?:\/\/\S+$/u.test(full) ? full : parsed.href;
}
