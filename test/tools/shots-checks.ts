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
