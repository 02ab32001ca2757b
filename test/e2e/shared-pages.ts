import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, type ServedPage } from './browser';

/** Saved pages that lie beside the repository on some machines; never part of it. */
const shared = join(root, '../shared');

/** One saved page, and what it certainly is. */
export interface SharedPage extends ServedPage {
  name: string;
  file: string;
  urlGuessed: boolean;
  savedAt?: string;
  store: boolean;
  blocked: boolean;
  page: string;
}

interface Golden {
  url?: string;
  encoding?: string;
  savedAt?: string;
  store?: object;
  blocked?: unknown;
  block?: string;
  page?: string;
  /** There where nobody knows the page's own address, e.g. `guess`. */
  urlFrom?: string;
}

/** The saved pages of one shop, or none (with one line saying so) where they are absent. */
export function sharedPages(shop: string): SharedPage[] {
  const dir = join(shared, 'golden', shop);
  if (!existsSync(dir)) {
    console.log(`no saved pages beside the repository (../shared/golden/${shop}): those tests are left out`);
    return [];
  }
  return readdirSync(dir).flatMap((name) => {
    const golden = JSON.parse(readFileSync(join(dir, name), 'utf8')) as Golden;
    const file = join(shared, 'pages', shop, name.replace(/\.json$/, ''));
    if (!golden.url || !existsSync(file)) return [];
    return [
      {
        name: name.replace(/\.html\.json$/, ''),
        url: golden.url,
        urlGuessed: golden.urlFrom?.startsWith('guess') ?? false,
        file,
        body: readFileSync(file),
        charset: golden.encoding ?? 'utf-8',
        // A saved page's own scripts want the network or lead away from the address; ours do not run in its world.
        headers: { 'content-security-policy': "script-src 'none'" },
        ...(golden.savedAt ? { savedAt: golden.savedAt } : {}),
        store: golden.store !== undefined,
        blocked: Boolean(golden.blocked ?? golden.block),
        page: golden.page ?? 'none',
      },
    ];
  });
}

/** At most so many of a list, spread over it: neighbours are pages of one kind. `PAGES=all` takes every one, which is minutes. */
export function spread<T>(all: readonly T[], most: number): T[] {
  const step = process.env.PAGES === 'all' ? 1 : Math.max(1, all.length / most);
  return all.filter((_, n) => Math.floor(n / step) !== Math.floor((n - 1) / step));
}
