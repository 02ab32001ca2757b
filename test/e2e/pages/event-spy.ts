/** One thing the page's own script noticed. */
export interface Seen {
  how: string;
  what: string;
}

/** What the spy on the page has to report. */
export interface SpyReport {
  /** Events on nodes that are not the page's own, calls of patched functions from elsewhere, messages. */
  seen: Seen[];
  /** Elements in the page's tree that the page did not make, as the page's own script sees them. */
  strangers: { html: string; shadowRoot: boolean; words: string; childNodes: number; activeElement: boolean }[];
  /** Names on `window` that came after the page's own script had run. */
  globals: string[];
  /** Entries of the page's performance timeline that are not the document's own. */
  timeline: string[];
  /** Text a selection reaches, starting from each found word. */
  selected: string[];
}

/**
 * A script that runs before anything else on the page, and records whatever page code can record: every event in the capture phase
 * of window and document, and calls of the functions that any of our code would have used in the page's world.
 */
export const eventSpy = `<script>
(() => {
  const own = new WeakSet(), seen = [], expected = new Set(Object.getOwnPropertyNames(window));
  const adopt = () => { for (const node of document.querySelectorAll('*')) own.add(node); };
  document.addEventListener('DOMContentLoaded', () => { adopt(); seen.length = 0; for (const name of Object.getOwnPropertyNames(window)) expected.add(name); }, { once: true });
  const plain = (value) => { try { return typeof value === 'object' ? JSON.stringify(value) : String(value); } catch { return '?'; } };
  const record = (event) => {
    const path = event.composedPath();
    const stranger = path.find((node) => node instanceof Element && !own.has(node));
    const ordinary = !stranger && event.detail === undefined && event.type !== 'message';
    if (ordinary || event.type === 'spy') return;
    if (!stranger && event.isTrusted && event.type !== 'message') return;
    const words = [event.type, stranger ? 'on ' + stranger.outerHTML : 'on the page', 'path ' + path.filter((n) => n instanceof Node && !own.has(n) && n !== document).length];
    for (const name of ['detail', 'data', 'key', 'animationName', 'propertyName'])
      if (event[name] !== undefined && event[name] !== '' && !(name === 'detail' && typeof event.detail === 'number')) words.push(name + '=' + plain(event[name]));
    seen.push({ how: 'event', what: words.join(' ') });
  };
  const names = new Set(['message', 'messageerror', 'focusin', 'focusout', 'DOMContentLoaded', 'readystatechange', 'compositionstart', 'compositionend',
    'touchstart', 'visibilitychange', 'selectionchange', 'fullscreenchange', 'securitypolicyviolation', 'popstate', 'hashchange', 'storage',
    'wxt:locationchange', 'wxt:content-script-started', 'storesight', 'storesight:ready', 'reading', 'locationchange', 'navigate', 'custom']);
  for (const object of [window, document, HTMLElement.prototype, Element.prototype])
    for (let proto = object; proto && proto !== Object.prototype; proto = Object.getPrototypeOf(proto))
      for (const name of Object.getOwnPropertyNames(proto)) if (name.startsWith('on')) names.add(name.slice(2));
  const listen = EventTarget.prototype.addEventListener;
  for (const name of names) for (const target of [window, document]) listen.call(target, name, record, true);
  const patch = (object, name) => {
    const original = object[name];
    if (typeof original !== 'function') return;
    object[name] = function (...args) { seen.push({ how: 'call', what: name + ' ' + args.map(plain).join(' ') }); return original.apply(this, args); };
  };
  patch(EventTarget.prototype, 'dispatchEvent'); patch(EventTarget.prototype, 'addEventListener');
  patch(window, 'postMessage'); patch(MessagePort.prototype, 'postMessage'); patch(Element.prototype, 'attachShadow');
  patch(Document.prototype, 'createElement'); patch(Node.prototype, 'appendChild'); patch(Element.prototype, 'append');
  patch(Element.prototype, 'after'); patch(window, 'fetch'); patch(window, 'customElements'); patch(history, 'pushState');
  patch(Element.prototype, 'setAttribute'); patch(window, 'getComputedStyle'); patch(Element.prototype, 'getBoundingClientRect');
  new MutationObserver((records) => {
    for (const record of records) {
      if (record.type === 'attributes') seen.push({ how: 'attribute', what: record.attributeName + '=' + record.target.getAttribute(record.attributeName) });
      for (const node of record.addedNodes) if (document.readyState !== 'loading') seen.push({ how: 'node', what: node.outerHTML ?? node.data });
    }
  }).observe(document, { childList: true, subtree: true, attributes: true, attributeOldValue: true });
  const strangers = () => [...document.querySelectorAll('*')].filter((node) => !own.has(node));
  const reach = (words) => words.map((word) => {
    const selection = getSelection();
    selection.removeAllRanges();
    if (!find(word, false, false, true)) return '';
    selection.modify('extend', 'forward', 'documentboundary');
    const text = selection.toString();
    selection.removeAllRanges();
    return text;
  }).filter(Boolean);
  window.spyReport = (words) => ({
    seen,
    strangers: strangers().map((node) => ({ html: node.outerHTML, shadowRoot: node.shadowRoot !== null, words: node.innerText ?? '', childNodes: node.childNodes.length, activeElement: document.activeElement === node })),
    globals: Object.getOwnPropertyNames(window).filter((name) => !expected.has(name) && name !== 'spyReport' && !/^\\d+$/.test(name)),
    timeline: performance.getEntries().filter((e) => !['navigation', 'paint', 'visibility-state', 'first-input', 'event', 'largest-contentful-paint', 'layout-shift', 'longtask'].includes(e.entryType)).map((e) => e.entryType + ' ' + e.name),
    selected: reach(words),
  });
  expected.add('spyReport');
})();
</script>`;
