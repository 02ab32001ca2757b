import { send } from 'src/messages/bus';
import { isMuted, onMutedChange } from 'src/settings/content';
import { forgetShape } from 'src/sites/generic/shape-door';
import type { Recognise } from 'src/sites/recognise';
import { beginLifetime, extensionAlive } from './alive';
import { followAppearance } from './appearance';
import { followCommands } from './commands';
import { watchLocation } from './location';
import { PageSession } from './page-session';
import { forgetPanel } from './panel-room';

interface Visit {
  /** What the address is about, as text to compare. */
  about: string | undefined;
  muted?: boolean;
  session?: PageSession;
  end: AbortController;
}

/** A page loaded ahead of time is nobody's visit yet: waits until the user really comes. */
const visited = (document: Document & { prerendering?: boolean }): Promise<void> =>
  document.prerendering
    ? new Promise((resolve) => document.addEventListener('prerenderingchange', () => resolve(), { once: true }))
    : Promise.resolve();

/**
 * Runs a page script: `shops` and its kin recognise shops we know by name, `anyshop` whatever site the user allowed. Follows the page from
 * address to address until the extension behind it is gone or a newer copy takes over. `onResults`: what else is to be done on pages of
 * results, until the signal ends the visit.
 */
export async function start(recognise: Recognise, onResults?: (url: URL, visit: AbortSignal) => void): Promise<void> {
  const lifetime = beginLifetime();
  forgetPanel();
  forgetShape();
  const { signal } = lifetime;
  let page: Visit | undefined;

  const open = async (url: URL): Promise<void> => {
    const found = recognise(url);
    const about = found && JSON.stringify(found.ref);
    // Choosing a variant or a tab rewrites the address without leaving the item.
    if (page?.session && about === page.about) return;
    const former = page?.session?.asFormer();
    page?.end.abort();
    const end = new AbortController();
    const own: Visit = { about, end };
    page = own;
    if (!found) return;
    own.muted = await isMuted(url.hostname);
    if (own.muted) return void send('state', { kind: 'muted', url: url.href, site: found.site.id });
    if (end.signal.aborted || signal.aborted) return;
    own.session = new PageSession({
      ...found,
      url,
      ...(former ? { former } : {}),
      onGone: () => lifetime.abort(),
      onTick: () => (extensionAlive() ? checkLocation() : lifetime.abort()),
      onMute: () => end.abort(),
      signal: end.signal,
    });
    if (found.ref.page === 'search') onResults?.(url, end.signal);
  };

  signal.addEventListener('abort', () => page?.end.abort());
  await visited(document);
  await followAppearance();
  if (signal.aborted) return;
  const checkLocation = watchLocation(signal, (url) => void open(url));
  const reopen = (): void => {
    page?.end.abort();
    page = undefined;
    void open(new URL(location.href));
  };
  onMutedChange(signal, async () => {
    if ((await isMuted(location.hostname)) !== page?.muted) reopen();
  });
  followCommands(signal, (command) => page?.session?.follow(command));
  window.addEventListener('pageshow', (event) => event.persisted && reopen(), { signal });
  await open(new URL(location.href));
}
