import { remembered } from './remembered';
import { hiddenByMarkup } from './visible';

const skipped = new Set([
  'video',
  'audio',
  'object',
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'button',
  'select',
  'textarea',
  'iframe',
]);
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
const isOffScreen = remembered((classes) => offScreen.test(classes));
const isControl = remembered((classes) => controls.test(classes));
// No review is longer; a page that claims so is out to cost us time.
const maxText = 20_000;
const maxSteps = 20_000;

/** Whether an element's own attributes say it is not part of the visible words: hidden, off-screen, a control. */
export function isOutside(element: Element): boolean {
  if (skipped.has(element.localName)) return true;
  if (!element.hasAttributes()) return false;
  if (hiddenByMarkup(element)) return true;
  const names = element.getAttribute('class');
  if (names && isOffScreen(names)) return true;
  if (names && element.localName === 'a' && isControl(names)) return true;
  return element.getAttribute('role') === 'button';
}

/**
 * The visible words of an element, white space collapsed, without off-screen labels and "read more" controls. Stops soon after
 * `max` characters, so that asking a whole section for a short text costs little.
 */
export function proseOf(root: Element, max = maxText): string {
  let out = '';
  let length = 0;
  let node: Node | null = root.firstChild;
  // A form's fields can stand in for its `nextSibling`: without an end such a walk would go in circles.
  for (let steps = 0; node && length < max && steps < maxSteps; steps++) {
    const type = node.nodeType;
    let next: Node | null = null;
    if (type === 3) {
      const text = node.nodeValue ?? '';
      out += text;
      length += text.trim().length;
    } else if (type === 1 && !isOutside(node as Element)) {
      out += gapAround(node);
      next = node.firstChild;
    }
    next ??= node.nextSibling;
    while (!next) {
      node = node.parentNode;
      if (!node || node === root) break;
      out += gapAround(node);
      next = node.nextSibling;
      if (++steps > maxSteps) break;
    }
    node = next;
  }
  return squeeze(out).slice(0, max);
}

/** What stands before and after an element's words: inline elements do not part words, all others do. */
export const gapAround = (node: Node): string => (inline.has((node as Element).localName) ? '' : ' ');

// Most white space is one blank between words; left alone, it costs nothing.
const wide = / \s+|[^\S ]\s*/gu;

/** White space collapsed and trimmed. */
export const squeeze = (text: string): string => text.replace(wide, ' ').trim();
