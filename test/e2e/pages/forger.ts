/**
 * A page that speaks in our place and listens for us: envelopes of our protocol sent by every way a page has, and a record of whatever comes
 * back or is said aloud. `lies` are the requests it tries.
 */
export const forger = (lies: readonly object[]): string => `<script>
window.heard = [];
const hear = (where) => (event) => { if (!(event.data ?? event.detail)?.mine) window.heard.push(where + ' ' + JSON.stringify(event.data ?? event.detail ?? null)); };
for (const target of [window, document]) for (const name of ['storesight', 'storesight:reading', 'wxt:content-script-started', 'reading', 'changes'])
  target.addEventListener(name, hear('event ' + name), true);
window.addEventListener('message', hear('message'), true);
window.addEventListener('storage', hear('storage'), true);
for (const name of ['changes', 'storesight']) new BroadcastChannel(name).onmessage = hear('channel');
navigator.serviceWorker?.addEventListener('message', hear('worker'));
window.forge = () => {
  for (const lie of ${JSON.stringify(lies.map((lie) => ({ ...lie, mine: true })))}) {
    window.postMessage(lie, '*');
    for (const name of ['storesight', 'reading', 'message']) for (const target of [window, document, document.documentElement])
      target.dispatchEvent(new CustomEvent(name, { detail: lie, bubbles: true }));
    window.dispatchEvent(new MessageEvent('message', { data: lie, origin: 'chrome-extension://x', source: window }));
    const channel = new BroadcastChannel('changes');
    channel.postMessage(lie);
    try { window.chrome.runtime.sendMessage(window.extensionId, lie); window.heard.push('externally connectable'); } catch {}
    try { window.chrome.runtime.connect(window.extensionId).postMessage(lie); window.heard.push('externally connectable'); } catch {}
  }
  window.storesightPage = { latest: 1, onShown: () => window.heard.push('called') };
};
</script>`;

/**
 * Everything a page may replace in its own world, the makers of elements and shadows included; each records by whom it was called, the test's
 * own questions (they come in a script of that name) aside.
 */
export const replaced = `<script>
window.caught = {};
const spy = (owner, name) => {
  const own = owner[name];
  owner[name] = function (...args) {
    // The page itself asks nothing after it is loaded.
    const { stack } = new Error();
    if (document.readyState === 'complete' && !stack.includes('UtilityScript')) window.caught[name] = stack;
    return own.apply(this, args);
  };
};
for (const name of ['attachShadow', 'append', 'insertAdjacentHTML', 'setAttribute', 'getAttribute', 'querySelectorAll']) spy(Element.prototype, name);
for (const name of ['createElement', 'createTreeWalker', 'querySelectorAll']) spy(Document.prototype, name);
for (const name of ['map', 'filter', 'push', 'forEach', 'slice', 'includes']) spy(Array.prototype, name);
for (const name of ['set', 'get', 'has']) { spy(Map.prototype, name); spy(WeakMap.prototype, name); spy(Set.prototype, name === 'set' ? 'add' : 'has'); }
spy(JSON, 'parse'); spy(JSON, 'stringify'); spy(customElements, 'define'); spy(customElements, 'get');
spy(window, 'fetch'); spy(window, 'getSelection'); spy(window, 'structuredClone');
spy(EventTarget.prototype, 'addEventListener'); spy(MutationObserver.prototype, 'observe'); spy(IntersectionObserver.prototype, 'observe');
</script>`;

/** Ten thousand changes a second for so many milliseconds, where reviews appear; `flooding` says whether it goes on. */
export const flood = (ms: number): string => `(() => {
  const list = document.querySelector('[class*="omments--"]') ?? document.body;
  const end = performance.now() + ${ms};
  window.flooding = true;
  window.changes = 0;
  const go = () => {
    for (let n = 0; n < 100; n++) {
      const box = document.createElement('div');
      box.className = 'Comment--flood' + (n % 3);
      box.innerHTML = '<div class="userName--f"><span>潮**' + (n % 10) + '</span></div><div class="meta--f">2026-07-30 已购：红</div>';
      list.append(box);
      box.remove();
      window.changes += 2;
    }
    if (performance.now() < end) setTimeout(go, 10); else window.flooding = false;
  };
  go();
})()`;
