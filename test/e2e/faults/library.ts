import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { migrations } from 'src/db/migrations';
import { inLots, packOf, reviewsIn } from 'src/db/packs/pack';
import type { PackRecord, ReviewRecord } from 'src/db/schema';
import { build } from 'vite';
import { root } from '../browser';
import { stored } from '../stored';
import type { OldLibrary } from './old-library';

/** The version this package brings the database to. */
export const presentVersion = migrations.at(-1)?.to ?? 1;

/** Rows of every object store by name. */
export type Rows = Record<string, Record<string, unknown>[]>;

/** What a library of one version held, as the tests of the migrations have it. */
export function exampleOf(version: number): Rows {
  const { version: _version, ...rows } = JSON.parse(
    readFileSync(join(root, `test/fixtures/db/v${version}.json`), 'utf8'),
  );
  return rows;
}

let script: Promise<string> | undefined;

/** The script of `old-library.ts`, for a page of the extension's origin. */
export function oldLibraryScript(): Promise<string> {
  script ??= build({
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { src: join(root, 'src') } },
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('old-library.ts', import.meta.url)),
        formats: ['iife'],
        name: 'leftOver',
      },
    },
  }).then((built) => {
    const [first] = [built].flat();
    const chunk = first && 'output' in first ? first.output[0] : undefined;
    if (!chunk) throw new Error('the script for old databases was not built');
    return chunk.code;
  });
  return script;
}

/** Does something to the database from a page of ours, past all code of the product. */
export async function inLibrary<Name extends keyof OldLibrary>(
  desk: Page,
  name: Name,
  ...args: OldLibrary[Name] extends (...args: infer Args) => unknown ? Args : never
): Promise<void> {
  if (!(await desk.evaluate('"oldLibrary" in globalThis'))) await desk.evaluate(`${await oldLibraryScript()};0`);
  await desk.evaluate(
    ([method, given]) =>
      (globalThis as unknown as { oldLibrary: Record<string, (...all: unknown[]) => unknown> }).oldLibrary[method]?.(
        ...given,
      ),
    [name, args as unknown[]] as const,
  );
}

/** Reviews as the packs they belong in: in place of those of the same keys, or in packs of their own. Whatever their form. */
function packed(reviews: Rows[string], kept: readonly PackRecord[]): PackRecord[] {
  const records = reviews as unknown as ReviewRecord[];
  const nameOf = ({ itemKey, key }: ReviewRecord): string => `${itemKey} ${key}`;
  const given = new Map(records.map((one) => [nameOf(one), one]));
  const changed = kept.flatMap((pack) => {
    const own = reviewsIn(pack) ?? [];
    if (!own.some((one) => given.has(nameOf(one)))) return [];
    const after = own.map((one) => given.get(nameOf(one)) ?? one);
    return [{ ...packOf(pack.itemKey, after), n: pack.n } as PackRecord];
  });
  const known = new Set(changed.flatMap((pack) => (reviewsIn(pack) ?? []).map(nameOf)));
  const fresh = records.filter((one) => !known.has(nameOf(one)));
  const items = [...new Set(fresh.map(({ itemKey }) => itemKey))];
  const added = items.flatMap((itemKey) => inLots(fresh.filter((one) => one.itemKey === itemKey)));
  return [...changed, ...added.flatMap((lot) => (lot[0] ? [packOf(lot[0].itemKey, lot)] : []))];
}

/** Writes rows as they are, whatever their form; `reviews` into packs. */
export async function overwrite(desk: Page, { reviews, packs = [], ...others }: Rows): Promise<void> {
  const kept = reviews ? ((await stored(desk)).packs as unknown as PackRecord[]) : [];
  const more = packed(reviews ?? [], kept) as unknown as Rows[string];
  await written(desk, { ...others, packs: [...packs, ...more] });
}

const written = (desk: Page, rows: Rows): Promise<void> =>
  desk.evaluate(async (all) => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await settled(indexedDB.open('storesight'));
    const tx = db.transaction(Object.keys(all), 'readwrite');
    for (const [name, records] of Object.entries(all))
      for (const record of records) await settled(tx.objectStore(name).put(record));
    db.close();
  }, rows);

/** What does not hang together in a library; empty when all does. */
export function tornIn(rows: Rows): string[] {
  const keyed = (name: string): Map<unknown, Record<string, unknown>> =>
    new Map((rows[name] ?? []).map((row) => [row.key, row]));
  const [stores, items, summaries] = [keyed('stores'), keyed('items'), keyed('summaries')];
  const ownerless = (name: string, key: string, owners: Map<unknown, unknown>): string[] =>
    (rows[name] ?? []).filter((row) => !owners.has(row[key])).map((row) => `${name} of no ${key} ${String(row[key])}`);
  const owed = [...stores.values()].flatMap((store) => {
    const made = Number(summaries.get(store.key)?.revision ?? 0);
    if (made > Number(store.revision)) return [`an answer from the future of ${String(store.key)}`];
    return made < Number(store.revision) && store.unassessed !== 1 ? [`an answer forgotten: ${String(store.key)}`] : [];
  });
  return [
    ...ownerless('reviews', 'itemKey', items),
    ...ownerless('looks', 'itemKey', items),
    ...ownerless('items', 'storeKey', stores),
    ...ownerless('snapshots', 'storeKey', stores),
    ...ownerless('summaries', 'key', stores),
    ...owed,
  ];
}
