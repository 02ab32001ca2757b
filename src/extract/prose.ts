import { hiddenByMarkup } from './visible';

const skipped = new Set(['script', 'style', 'noscript', 'template', 'svg', 'button', 'select', 'textarea', 'iframe']);
const inline = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'em',
  'font',
  'i',
  'mark',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'u',
  'wbr',
  'q',
]);
const offScreen =
  /(?:^|[\s_-])(?:off-?screen|sr-only|g-hdn|clipped|visually-?hidden|screen-?reader(?:-text)?|a11y-hidden)(?:$|[\s_-])/iu;
const controls = /(?:show|read|see|view)[-_]?(?:more|less)|expand|toggle/iu;
// No review is longer; a page that claims so is out to cost us time.
const maxText = 20_000;

/** Whether an element's own attributes say it is not part of the visible words: hidden, off-screen, a control. */
function isOutside(element: Element): boolean {
  if (skipped.has(element.localName) || hiddenByMarkup(element)) return true;
  const names = element.getAttribute('class');
  if (names && offScreen.test(names)) return true;
  return element.getAttribute('role') === 'button' || (element.localName === 'a' && controls.test(names ?? ''));
}

/**
 * The visible words of an element, white space collapsed, without off-screen labels and "read more" controls. Stops soon after
 * `max` characters, so that asking a whole section for a short text costs little.
 */
export function proseOf(root: Element, max = maxText): string {
  const out: string[] = [];
  let length = 0;
  const stack: (Node | string)[] = [...root.childNodes].reverse();
  while (stack.length > 0 && length < max) {
    const node = stack.pop();
    if (node === undefined) break;
    if (typeof node === 'string') out.push(node);
    else if (node.nodeType === 3) {
      out.push(node.nodeValue ?? '');
      length += node.nodeValue?.trim().length ?? 0;
    } else if (node.nodeType === 1) {
      const element = node as Element;
      if (isOutside(element)) continue;
      const gap = inline.has(element.localName) ? '' : ' ';
      if (gap) out.push(gap);
      stack.push(gap, ...[...element.childNodes].reverse());
    }
  }
  return squeeze(out.join('')).slice(0, max);
}

/** White space collapsed and trimmed. */
export const squeeze = (text: string): string => text.replace(/\s+/gu, ' ').trim();
