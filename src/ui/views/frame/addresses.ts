import type { StoreKey } from 'src/domain/site';

const listed = (keys: readonly string[]): string => keys.map(encodeURIComponent).join(',');

/** Addresses of our own full-tab pages, relative to the extension. Keys travel in the fragment, which no server log or history sync ever holds. */
export const addresses = {
  stores: '/store.html',
  store: (key: StoreKey) => `/store.html#${encodeURIComponent(key)}`,
  compare: '/compare.html',
  compareOf: (keys: readonly StoreKey[]) => `/compare.html#${listed(keys)}`,
  notes: '/notes.html',
  notesOf: (key: StoreKey) => `/notes.html#${encodeURIComponent(key)}`,
  options: '/options.html',
  welcome: '/welcome.html',
} as const;

/** The keys a fragment names, in its order, each once; what cannot be decoded is left out. */
export function keysIn(fragment: string): StoreKey[] {
  const decoded = fragment
    .replace(/^#/, '')
    .split(',')
    .flatMap((part) => {
      try {
        return part === '' ? [] : [decodeURIComponent(part)];
      } catch {
        return [];
      }
    });
  return [...new Set(decoded)] as StoreKey[];
}
