const hiddenStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;

/** Hidden by its own markup (inline style or `hidden`). No layout is asked for, so both doors see the same. */
export const hiddenByMarkup = (element: Element): boolean =>
  element.hasAttribute('hidden') || hiddenStyle.test(element.getAttribute('style') ?? '');

/** Whether the element and its ancestors up to `root` are free of inline hiding. Meant for a chosen candidate, not for every node. */
export function shownWithin(element: Element, root: Element | undefined): boolean {
  let node: Element | null = element;
  // 40 levels: deeper than any rating block; a page cannot make us climb for ever.
  for (let level = 0; node && level < 40; level++) {
    if (hiddenByMarkup(node)) return false;
    if (node === root) return true;
    node = node.parentElement;
  }
  return true;
}
