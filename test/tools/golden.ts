import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import iconv from 'iconv-lite';
import type { Reading } from 'src/domain/reading';
import { fastDocument } from './fast-dom';
import { type Check, fieldChecks, get, type Json, list } from './golden-fields';
import { compareReviews, forbidden } from './golden-reviews';
import { readDocument } from './read-page';

/** Where the shared pages stand, beside the repository; absent in an ordinary clone. */
export const sharedRoot = fileURLToPath(new URL('../../../shared/', import.meta.url));

/** One page compared with its golden reading. */
export interface PageResult {
  file: string;
  checks: Check[];
  found: number;
  missed: string[];
  extra: string[];
}

/** A group's share of agreeing values over all pages. */
export interface Share {
  ok: number;
  of: number;
}

function load(dir: string, name: string): { golden: Json; html: string } {
  const golden = JSON.parse(readFileSync(join(sharedRoot, 'golden', dir, name), 'utf8')) as Json;
  const bytes = readFileSync(join(sharedRoot, 'pages', dir, name.replace(/\.json$/u, '')));
  return { golden, html: iconv.decode(bytes, String(golden.encoding ?? 'utf-8')) };
}

function pageChecks(golden: Json, reading: Reading): Check[] {
  const kinds = [golden.page, ...list(golden, 'pageAlt'), ...list(golden, 'pageAccept')] as unknown[];
  const kind = { group: 'page', field: 'kind', want: golden.page, got: reading.page, ok: kinds.includes(reading.page) };
  if (golden.blocked !== true) return [kind];
  const nothing = !reading.store && !reading.item && reading.reviews.length === 0 && !reading.search?.length;
  return [
    kind,
    {
      group: 'blocked',
      field: 'nothing read, block told',
      got: reading.block,
      ok: nothing && reading.block !== undefined,
    },
  ];
}

/** Compares the readings of a folder of `golden` with what the reader makes of the pages. Empty when shared is absent. */
export function compareWithGolden(dir: string, options: { anyShop?: boolean } = {}): PageResult[] {
  const folder = join(sharedRoot, 'golden', dir);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const { golden, html } = load(dir, name);
      const day = String(golden.savedAt ?? '2026-11-22').slice(0, 10);
      const url = String(golden.url ?? get(golden, 'urlAssumed') ?? 'https://shop.example/');
      const reading = readDocument(fastDocument(html), {
        url,
        at: `${day}T04:00:00Z`,
        anyShop: options.anyShop ?? false,
      });
      if (golden.outOfScope === true) return { file: name, checks: [], found: 0, missed: [], extra: [] };
      const { checks, ...reviews } = compareReviews(golden, reading);
      return {
        file: name,
        checks: [
          ...pageChecks(golden, reading),
          ...fieldChecks(golden, reading),
          ...forbidden(golden, reading),
          ...checks,
        ],
        ...reviews,
      };
    });
}

/** Agreement by group over all pages of a comparison. */
export function shares(results: readonly PageResult[]): Map<string, Share> {
  const groups = new Map<string, Share>();
  for (const { group, ok } of results.flatMap((result) => result.checks)) {
    const share = groups.get(group) ?? { ok: 0, of: 0 };
    groups.set(group, { ok: share.ok + Number(ok), of: share.of + 1 });
  }
  return groups;
}

/** F1 of the reviews of all pages, by text. */
export function reviewF1(results: readonly PageResult[]): number {
  const found = results.reduce((sum, result) => sum + result.found, 0);
  const missed = results.reduce((sum, result) => sum + result.missed.length, 0);
  const extra = results.reduce((sum, result) => sum + result.extra.length, 0);
  return found + missed + extra === 0 ? 1 : (2 * found) / (2 * found + missed + extra);
}

/** Every disagreement, one line each, for people. */
export function differences(results: readonly PageResult[]): string[] {
  return results.flatMap(({ file, checks, missed, extra }) => [
    ...checks
      .filter(({ ok }) => !ok)
      .map(
        ({ group, field, want, got }) =>
          `${file}: ${group}.${field}: want ${JSON.stringify(want)?.slice(0, 120)}, got ${JSON.stringify(got)?.slice(0, 120)}`,
      ),
    ...missed.map((text) => `${file}: review missed: ${text}`),
    ...extra.map((text) => `${file}: not a review: ${text}`),
  ]);
}

/** The table a run prints: one line per group, then reviews. */
export function table(name: string, results: readonly PageResult[]): string {
  const lines = [...shares(results)].map(
    ([group, { ok, of }]) => `  ${group.padEnd(15)} ${ok}/${of}  ${((100 * ok) / of).toFixed(1)}%`,
  );
  return [`${name}: ${results.length} pages`, ...lines, `  reviews F1      ${reviewF1(results).toFixed(4)}`].join('\n');
}

const named = ['amazon', 'ebay', 'etsy', 'bestbuy', 'trustpilot', 'aliexpress', 'jd'];

function print(name: string, dirs: readonly string[], anyShop: boolean): void {
  const results = dirs.flatMap((dir) => compareWithGolden(dir, { anyShop }));
  const lines = [table(name, results), ...differences(results).map((line) => `    ${line}`)];
  process.stdout.write(
    `${results.length === 0 ? `${name}: skipped, no shared pages beside the repository` : lines.join('\n')}\n`,
  );
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const only = process.argv[2];
  if (!only || only === 'taobao') print('taobao', ['taobao'], false);
  if (!only || only === 'generic') print('generic', ['generic'], false);
  for (const dir of named) if (!only || only === dir) print(dir, [dir], false);
  if (only === 'any-shop') print('any shop, named sites off', [...named, 'taobao'], true);
}
