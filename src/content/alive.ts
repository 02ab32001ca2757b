import { browser } from 'wxt/browser';

/**
 * Whether the extension that started this script is still there. After an update or removal the script lives on without it; then
 * `runtime.id` is gone and the script must end itself.
 */
export const extensionAlive = (): boolean => browser.runtime?.id !== undefined;

interface IsolatedWorld {
  storesightLifetime?: AbortController;
}

/**
 * Starts a lifetime for this script and ends the one of an earlier copy in the same isolated world. The page cannot see that world's
 * globals; a copy from before an update lives in another world and ends itself when it finds its extension gone.
 */
export function beginLifetime(): AbortController {
  const world = globalThis as IsolatedWorld;
  world.storesightLifetime?.abort();
  const lifetime = new AbortController();
  world.storesightLifetime = lifetime;
  return lifetime;
}
