import type { TestBrowser } from './browser';

/** What a browser asked for that is neither a page's own nor a file of the package; and every host it tried besides. */
export interface Strays {
  requests: string[];
  hosts: string[];
}

/** Nothing was asked for. */
export const noStrays: Strays = { requests: [], hosts: [] };

/** Every request of the browser that is neither a page's own nor for a file of the package; and every host the browser tried besides. */
export function strays({ requests, pages, wire, extensionId }: TestBrowser): Strays {
  const ours = `chrome-extension://${extensionId}/`;
  const bodies = [...pages.values()].map(({ body }) => String(body)).join('\n');
  const hosts = new Set([...pages.keys()].map((url) => new URL(url).hostname));
  /** Whether a page we serve names this address itself, as pages of shops do their pictures. */
  const named = (url: string): boolean =>
    bodies.replaceAll('&amp;', '&').includes(url.replace(/^https?:/, '').replace(/#.*$/s, ''));
  return {
    requests: requests
      .filter(({ url, worker }) => worker || !(pages.has(url.replace(/#.*$/s, '')) || named(url)))
      .filter(({ url }) => !/^(?:data|blob|about|chrome):/.test(url) && !url.startsWith(ours))
      .map(({ url, worker }) => `${worker ? 'worker ' : ''}${url}`),
    // The browser itself asks its maker for updates, and looks a page's hosts up ahead of the answered requests.
    hosts: wire
      .hosts()
      .filter(
        (host) =>
          !hosts.has(host) && !bodies.includes(host) && !/(?:^|\.)(?:google|googleapis|gstatic)\.com$/.test(host),
      ),
  };
}
