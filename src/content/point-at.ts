const calm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Brings one of the page's own elements into view and marks it for a moment, without changing its attributes or classes. */
export function pointAt(element: Element): void {
  element.scrollIntoView({ block: 'center', behavior: calm() ? 'auto' : 'smooth' });
  element.animate(
    [
      { outline: '2px solid #1d5c6e', outlineOffset: '4px' },
      { outline: '2px solid transparent', outlineOffset: '4px' },
    ],
    { duration: 2400, easing: 'ease-in' },
  );
}
