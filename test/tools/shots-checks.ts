/** Rules of axe that look at colours: in the second theme the page is the same but for these. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** How axe is run. `again`: this page was looked at in another theme just before. */
export const axeOptions = (again: boolean): object => ({
  resultTypes: ['violations'],
  preload: false,
  ...(again && { runOnly: { type: 'rule', values: colourRules } }),
});

/**
 * Runs inside the page: every text of the overlay that is cut, leaves its layer or crosses another text, as short descriptions. Hidden text
 * for screen readers does not count.
 */
export function findCollisions(): string[] {
  const root = [...document.querySelectorAll('span')].map(({ shadowRoot }) => shadowRoot).find((found) => found);
  if (!root) return ['no overlay on the page'];
  const problems: string[] = [];
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.closest('.spoken')) continue;
    if (element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
      problems.push(
        `wider than its box: ${element.tagName} ${element.className} in ${element.parentElement?.className}: ${element.textContent?.slice(0, 30)}`,
      );
  }
  const boxes: { text: string; rect: DOMRect }[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim();
    const parent = node.parentElement;
    if (!text || !parent || parent.closest('.spoken,style')) continue;
    if (!parent.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) if (rect.width > 0) boxes.push({ text, rect });
  }
  const panel = root.querySelector('.panel')?.getBoundingClientRect();
  boxes.forEach((a, i) => {
    if (a.rect.left < -0.5 || a.rect.right > document.documentElement.clientWidth + 0.5)
      problems.push(`outside the window: ${a.text}`);
    for (const b of boxes.slice(i + 1)) {
      const across = Math.min(a.rect.right, b.rect.right) - Math.max(a.rect.left, b.rect.left);
      const down = Math.min(a.rect.bottom, b.rect.bottom) - Math.max(a.rect.top, b.rect.top);
      if (across > 1 && down > 4) problems.push(`"${a.text}" crosses "${b.text}"`);
    }
  });
  if (panel && (panel.left < 0 || panel.right > document.documentElement.clientWidth))
    problems.push('panel leaves the window');
  return [...new Set(problems)];
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Runs inside one of our own pages: every element that is narrower than what it holds, as short descriptions. What scrolls by itself may be. */
export function findWide(): string[] {
  const roots: (HTMLElement | ShadowRoot)[] = [document.body];
  for (const { shadowRoot } of document.querySelectorAll('span')) if (shadowRoot) roots.push(shadowRoot);
  return roots
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>('*')])
    .filter((element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 2)
    .filter((element) => !element.closest('.spoken, svg, textarea, select, input') && element.checkVisibility())
    .filter((element) => !/auto|scroll/.test(getComputedStyle(element).overflowX))
    .map((element) => `wider than its box: ${element.outerHTML.slice(0, 120)}`);
}

/**
 * Runs inside one of our own pages: every text that leaves the window or crosses another text, as short descriptions. Not counted: text
 * for screen readers, and what is scrolled out of sight.
 */
export function findCrossings(): string[] {
  const styleOf = (element: Element) => {
    const { overflowX, position } = getComputedStyle(element);
    return { overflowX, floats: /sticky|fixed/.test(position) };
  };
  const ancestors = (element: Element): Element[] => {
    const found: Element[] = [];
    for (let each: Element | null = element; each && each !== document.body; each = each.parentElement)
      found.push(each);
    return found;
  };
  /** The part of a box that is not hidden by what it scrolls in or is cut by. */
  const visiblePart = ({ left, top, right, bottom }: DOMRect, around: readonly Element[]): Box => {
    const box = { left, top, right, bottom };
    for (const each of around) {
      if (styleOf(each).overflowX === 'visible') continue;
      const edge = each.getBoundingClientRect();
      box.left = Math.max(box.left, edge.left);
      box.top = Math.max(box.top, edge.top);
      box.right = Math.min(box.right, edge.right);
      box.bottom = Math.min(box.bottom, edge.bottom);
    }
    return box;
  };
  const shadows = [...document.querySelectorAll('span')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const problems: string[] = [];
  const boxes: { text: string; rect: Box; floats: boolean; node: Node }[] = [];
  const texts: Node[] = [];
  for (const root of [document.body, ...shadows]) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode);
  }
  for (const node of texts) {
    const text = node.textContent?.trim();
    const parent = node.parentElement;
    if (!text || !parent || parent.closest('.spoken, .skip, style, script, select')) continue;
    if (!parent.checkVisibility({ visibilityProperty: true })) continue;
    const around = ancestors(parent);
    const floats = around.some((each) => styleOf(each).floats);
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      const box = visiblePart(rect, around);
      if (box.right > box.left && box.bottom > box.top) boxes.push({ text, rect: box, floats, node });
    }
  }
  boxes.forEach((a, i) => {
    if (a.rect.left < -0.5 || a.rect.right > document.documentElement.clientWidth + 0.5)
      problems.push(`outside the window: ${a.text}`);
    for (const b of boxes.slice(i + 1)) {
      // What stays in place while the rest scrolls is meant to lie over it.
      if (a.floats !== b.floats || a.node === b.node) continue;
      const across = Math.min(a.rect.right, b.rect.right) - Math.max(a.rect.left, b.rect.left);
      const down = Math.min(a.rect.bottom, b.rect.bottom) - Math.max(a.rect.top, b.rect.top);
      if (across > 1 && down > 4) problems.push(`"${a.text}" crosses "${b.text}"`);
    }
  });
  return [...new Set(problems)];
}
