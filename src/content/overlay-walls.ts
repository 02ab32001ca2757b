/** Everything a user can do inside the overlay that would otherwise travel on to the page's own listeners. */
const ours = [
  ...[
    'click',
    'dblclick',
    'auxclick',
    'contextmenu',
    'mousedown',
    'mouseup',
    'mousemove',
    'mouseover',
    'mouseout',
    'wheel',
  ],
  ...['pointerdown', 'pointerup', 'pointermove', 'pointerover', 'pointerout', 'pointercancel'],
  ...['touchstart', 'touchmove', 'touchend', 'touchcancel'],
  ...['keydown', 'keypress', 'keyup', 'focusin', 'focusout', 'copy', 'cut', 'dragstart', 'selectstart'],
];

/**
 * Ends the user's events at the shadow root, so that the page's shortcuts and click handlers do not react to them. The page's capture
 * listeners come first and cannot be kept out; all they see is an event on an element without a name.
 */
export function keepInside(root: ShadowRoot): void {
  for (const type of ours) root.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
}

/** Gives a shadow root its styles: constructed sheets, or a style element where Firefox keeps content scripts from assigning those. */
export function dress(root: ShadowRoot, texts: readonly string[]): void {
  try {
    root.adoptedStyleSheets = texts.map((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      return sheet;
    });
  } catch {
    const style = document.createElement('style');
    style.textContent = texts.join('\n');
    root.append(style);
  }
}
