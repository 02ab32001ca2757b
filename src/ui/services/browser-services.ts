import type { PageState } from 'src/domain/summary';
import { send } from 'src/messages/bus';
import { followChanges } from 'src/messages/changes';
import { followProgress } from 'src/messages/progress';
import { METHOD_VERSION } from 'src/score/method-version';
import { isMuted, setMuted } from 'src/settings/muted';
import { pageScriptFor } from 'src/sites/matches';
import { browser } from 'wxt/browser';
import { fileServices } from './files';
import { lazily } from './lazily';
import { library } from './library';
import type { ActiveTab, Services } from './services';

/** The form of address that stands for a whole site, in both schemes, as the manifest's optional permission has it. */
const originOf = (url: URL): string => `*://${url.hostname}/*`;

async function activeTab(tabId?: number): Promise<ActiveTab | undefined> {
  const [active] = tabId === undefined ? await browser.tabs.query({ active: true, currentWindow: true }) : [];
  const tab = tabId === undefined ? active : await browser.tabs.get(tabId).catch(() => undefined);
  if (tab?.id === undefined) return undefined;
  return { id: tab.id, private: tab.incognito, ...(tab.url ? { url: tab.url } : {}) };
}

/** A newer copy of a page script ends the older one in the same tab, so running it again reads the page from scratch. */
async function readPage({ id, url }: ActiveTab): Promise<boolean> {
  if (!url || !URL.canParse(url)) return false;
  const file = `/${pageScriptFor(new URL(url)) ?? 'anyshop.js'}` as const;
  try {
    await browser.scripting.executeScript({ target: { tabId: id, frameIds: [0] }, files: [file] });
    return true;
  } catch {
    return false;
  }
}

/** Calls back when the user goes to another tab, or a tab to another address. */
function followTabs(listener: () => void, signal: AbortSignal): void {
  const { onActivated, onUpdated } = browser.tabs;
  const moved = (_: number, { url, status }: { url?: string; status?: string }): void => {
    if (url !== undefined || status === 'complete') listener();
  };
  onActivated.addListener(listener);
  onUpdated.addListener(moved);
  signal.addEventListener('abort', () => {
    onActivated.removeListener(listener);
    onUpdated.removeListener(moved);
  });
}

/** The services of the real extension. */
export const browserServices: Services = {
  library,
  options: lazily(async () => (await import('./options')).optionsServices),
  storePage: lazily(async () => (await import('./store-page')).storePageServices),
  notes: lazily(async () => (await import('./notes')).notesServices),
  transfer: lazily(async () => (await import('./transfer')).transferServices),
  files: fileServices,
  devices: lazily(async () => (await import('./devices')).devicesServices),
  sync: lazily(async () => (await import('./sync')).syncServices),
  followProgress,
  activeTab,
  readPage,
  isMuted,
  setMuted,
  now: () => new Date(),
  methodVersion: METHOD_VERSION,
  async pageState(tabId) {
    const key = `page:${tabId}`;
    const kept = await browser.storage.session.get(key);
    return kept[key] as PageState | undefined;
  },
  isAllowed: (url) => browser.permissions.contains({ origins: [originOf(url)] }),
  allow: (url) => browser.permissions.request({ origins: [originOf(url)] }),
  disallow: (url) => browser.permissions.remove({ origins: [originOf(url)] }),
  reload: (tabId) => browser.tabs.reload(tabId),
  async openUrl(url) {
    // Addresses of stores come from pages: only the web is opened, whatever they say.
    if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) await browser.tabs.create({ url });
  },
  async tryOut(reading) {
    const reply = await send('tryOut', reading);
    if (!reply.ok) throw new Error(reply.detail ?? reply.error);
    return reply.value;
  },
  restart: () => location.reload(),
  freshen: (key) => void send('freshen', key),
  onChange(listener, signal) {
    followChanges(listener, signal);
    followTabs(listener, signal);
  },
};
