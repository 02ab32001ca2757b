interface NavigationLike extends EventTarget {
  currentEntry?: unknown;
}

/**
 * Calls `onMove` when the page's address changes without a load. Returns a check to be called on page changes too, because browsers
 * without the Navigation API tell nobody about `history.pushState` made in the page's own world.
 */
export function watchLocation(signal: AbortSignal, onMove: (url: URL) => void): () => void {
  let last = location.href;
  const check = (): void => {
    if (signal.aborted || location.href === last) return;
    last = location.href;
    onMove(new URL(last));
  };
  const { navigation } = window as { navigation?: NavigationLike };
  navigation?.addEventListener('currententrychange', check, { signal });
  window.addEventListener('popstate', check, { signal });
  window.addEventListener('hashchange', check, { signal });
  return check;
}
