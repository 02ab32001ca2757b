import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Reading } from 'src/domain/reading';
import { fastDocument } from './fast-dom';
import { readDocument } from './read-page';

/** Where our own pages stand: `<site>/<case>/{page.html,case.json,expected.json}`. */
export const fixtureRoot = fileURLToPath(new URL('../fixtures/sites/', import.meta.url));

/** One fixture page; `note` says which trap it sets. */
export interface FixtureCase {
  name: string;
  site: string;
  folder: string;
  url: string;
  savedAt: string;
  note: string;
}

/** All fixtures of the named sites, `<site>/<case>` in order. */
export function fixtureCases(sites: readonly string[]): FixtureCase[] {
  return sites.flatMap((site) =>
    existsSync(join(fixtureRoot, site))
      ? readdirSync(join(fixtureRoot, site)).map((name) => {
          const folder = join(fixtureRoot, site, name);
          const { url, savedAt, note } = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as FixtureCase;
          return { name: `${site}/${name}`, site, folder, url, savedAt, note };
        })
      : [],
  );
}

/** What the reader gets from a fixture, without the time of reading. */
export function readFixture({ folder, url, savedAt }: FixtureCase): Omit<Reading, 'readAt'> {
  const day = /^\d{4}-\d{2}-\d{2}$/u.test(savedAt) ? `${savedAt}T04:00:00Z` : savedAt;
  const { readAt: _, ...reading } = readDocument(fastDocument(readFileSync(join(folder, 'page.html'), 'utf8')), {
    url,
    at: day,
    anyShop: false,
  });
  return reading;
}
