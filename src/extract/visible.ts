const hiddenStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;

/** Hidden by its own markup (inline style or `hidden`). No layout is asked for, so both doors see the same. */
export const hiddenByMarkup = (element: Element): boolean =>
  element.hasAttribute('hidden') || hiddenStyle.test(element.getAttribute('style') ?? '');
