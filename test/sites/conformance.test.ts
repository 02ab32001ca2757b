import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type PageKind, siteIds } from '../../src/domain/site';
import { siteFor, sites } from '../../src/sites';
import { refOf } from '../../src/sites/addresses';
import type { Site } from '../../src/sites/define';
import { excludedMatches, namedMatches, pageScriptFor } from '../../src/sites/matches';
import { overlap } from '../../src/sites/pattern';
import { type FixtureCase, fixtureCases, fixtureRoot, readFixture } from '../tools/fixture-cases';
import { languages, localeSource } from '../tools/locale';

// What every shop in the registry must have. Each message says what to do about it.

const root = fileURLToPath(new URL('../../src/sites/', import.meta.url));
const named = sites.filter(({ id }) => id !== 'generic');
const read = new Map(fixtureCases(siteIds).map((one) => [one.name, { one, reading: readFixture(one) }]));
const fixturesOf = (id: string) => [...read.values()].filter(({ one }) => one.site === id);

/** WebExtension match patterns as far as shops need them: both schemes, one host or all under it, a path. */
const matchPattern = /^\*:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+\/[\w./*-]*$/u;

const kindOf = ({ identify }: Site, url: string): PageKind | undefined => identify(new URL(url))?.page;
const kindsOf = (site: Site): PageKind[] => [...new Set(site.sampleUrls.flatMap((url) => kindOf(site, url) ?? []))];

/** What a fixture is a page of: what was read, else what its address says. */
const kindOfFixture = (site: Site, { url }: FixtureCase, page: PageKind | 'none'): PageKind | undefined =>
  page === 'none' ? kindOf(site, url) : page;

describe('the registry', () => {
  test('uses no id twice and has a reader for every id', () => {
    const ids = sites.map(({ id }) => id);
    const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
    expect(twice, `give each its own id in src/domain/site.ts: ${twice}`).toEqual([]);
    const unread = siteIds.filter((id) => !ids.includes(id));
    expect(
      unread,
      `add a line in src/sites/named.ts or more.ts, or take the id out of src/domain/site.ts: ${unread}`,
    ).toEqual([]);
  });

  test('has a page script for every shop', () => {
    const missing = named.flatMap(({ id, matches }) =>
      matches.filter((match) => !namedMatches.includes(match)).map((match) => `${id}: ${match}`),
    );
    expect(missing, `add them to src/sites/matches.ts: ${missing}`).toEqual([]);
  });

  test.each([...namedMatches, ...excludedMatches])('%s is a match pattern browsers take', (pattern) => {
    expect(pattern, 'write *://host/path or *://*.host/path, in lower case').toMatch(matchPattern);
  });
});

describe.each(named)('$id', (site) => {
  const { id } = site;
  const fixtures = fixturesOf(id);
  const folder = `test/fixtures/sites/${id}`;

  test('knows its own sample addresses, and their page script does', () => {
    for (const url of site.sampleUrls) {
      expect(siteFor(new URL(url))?.site.id, `make src/sites/${id}/address.ts tell ${url}`).toBe(id);
      // The worker and the screens know addresses only: a shop that is missing there is one they do not see.
      expect(refOf(new URL(url)), `add identify… of ${id} to src/sites/addresses.ts`).toEqual(
        siteFor(new URL(url))?.ref,
      );
      expect(pageScriptFor(new URL(url)), `name the host of ${url} in src/sites/${id}/hosts.ts`).toBeDefined();
    }
    expect(kindsOf(site), `give a sample address of an item in src/sites/${id}/index.ts`).toContain(
      id === 'trustpilot' ? 'store' : 'item',
    );
  });

  test('keeps away from private pages', () => {
    const own = excludedMatches.filter((pattern) =>
      site.matches.some((match) => overlap(pattern, match) !== undefined),
    );
    expect(
      own.length,
      `name sign-in, cart, order and account pages in src/sites/${id}/hosts.ts and matches.ts`,
    ).toBeGreaterThan(2);
    for (const url of site.sampleUrls)
      for (const pattern of own) {
        const host = pattern.replace('*://', '').replace(/\/.*$/u, '');
        if (host.startsWith('*.')) continue;
        const there = new URL(url);
        there.hostname = host;
        if (pattern.endsWith(`${host}/*`))
          expect(siteFor(there), `${there.href} is private: refuse it in src/sites/${id}/address.ts`).toBeUndefined();
      }
  });

  test.each(languages)('has a name in %s', (language) => {
    const names = (parse(localeSource(language)) as { sites: Record<string, string> }).sites;
    const key = id.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
    expect(names[key], `add sites.${key} to src/locales/${language}.yml`).toMatch(/\S/u);
  });

  test('declares what its reviews are about, and says nothing else of any', () => {
    const told = fixtures.flatMap(({ reading: { reviews, reviewSubject } }) =>
      reviews.length > 0 ? [reviewSubject] : [],
    );
    const others = told.filter((subject) => !subject || !site.reviewSubjects.includes(subject));
    expect(
      others,
      `name ${others} under reviewSubjects in src/sites/${id}/index.ts, or mend the layout's subject`,
    ).toEqual([]);
    const unseen = site.reviewSubjects.filter((subject) => !told.includes(subject));
    expect(unseen, `make a fixture in ${folder} with reviews about: ${unseen}`).toEqual([]);
  });

  test.each(kindsOf(site))('has a fixture of a page of kind %s', (kind) => {
    const own = fixtures.filter(
      ({ one, reading }) => kindOfFixture(site, one, reading.page) === kind && !reading.block,
    );
    expect(own.length, `make one in ${folder}/<case> (src/sites/README.md, "Fixtures")`).toBeGreaterThan(0);
    if (kind === 'search' || kind === 'store' || site.reviewSubjects.length === 0) return;
    const [full, bare] = [true, false].map((any) => own.some(({ reading }) => reading.reviews.length > 0 === any));
    expect(full, `make a fixture in ${folder} of kind ${kind} with reviews`).toBe(true);
    expect(bare, `make a fixture in ${folder} of kind ${kind} without reviews`).toBe(true);
  });

  test('has a blocked page, of which nothing is read', () => {
    const blocked = fixtures.filter(({ reading }) => reading.block !== undefined);
    expect(blocked.length, `make a fixture ${folder}/blocked`).toBeGreaterThan(0);
    for (const { one, reading } of blocked)
      expect([reading.page, reading.store, reading.item, reading.reviews, reading.search], one.name).toEqual([
        'none',
        undefined,
        undefined,
        [],
        undefined,
      ]);
  });

  test('has a page whose description imitates scores and reviews', () => {
    const page = join(fixtureRoot, id, 'imitation', 'page.html');
    expect(
      existsSync(page),
      `make a fixture ${folder}/imitation: a seller's text that mimics the score block and a review`,
    ).toBe(true);
  });

  test('has a case.json with a note and an expected.json for every fixture', () => {
    for (const { one } of fixtures) {
      expect(one.note, `say in ${folder} ${one.name}/case.json which trap it sets`).toMatch(/\S/u);
      const host = new URL(one.url).hostname;
      expect(
        site.matches.some((match) => overlap(match, `*://${host}/*`) !== undefined),
        `${one.name}: ${one.url} is on no host of ${id}`,
      ).toBe(true);
      expect(
        existsSync(join(one.folder, 'expected.json')),
        `npm run -s fixture:update -- ${one.name}, and read what it wrote`,
      ).toBe(true);
    }
  });
});

describe('any shop', () => {
  test('has fixtures with reviews, without, blocked, and of a description that imitates both', () => {
    const all = fixturesOf('generic');
    expect(all.some(({ reading }) => reading.reviews.length > 0)).toBe(true);
    expect(all.some(({ reading }) => reading.page !== 'none' && reading.reviews.length === 0)).toBe(true);
    expect(all.some(({ reading }) => reading.block !== undefined)).toBe(true);
    expect(read.get('generic/imitation')?.reading).toMatchObject({ page: 'none', reviews: [] });
  });
});

/**
 * Selectors that hang on what the next build, style or order may change: hashes, classes of style libraries, styles, picture names,
 * places in a row.
 */
const brittle: [RegExp, string][] = [
  [/\.[\w-]*(?:--|_)[A-Za-z]*\d\w*(?![\w-])/u, 'a hash made by a build'],
  [/(?:^|[\s,>+~(.\]])\.(?:[a-z]{1,2}\d{0,2})(?![\w-])/u, 'a class of a style library'],
  [/\[style\*?=/u, 'a style'],
  [/\[src[*^$]?="[^"]*\d/u, 'the name of a picture'],
  [/:nth-(?:child|of-type)/u, 'a place in a row'],
];

const sources = (dir: string): string[] =>
  readdirSync(dir).flatMap((name) => {
    const path = join(dir, name);
    return statSync(path).isDirectory() ? sources(path) : path.endsWith('.ts') ? [path] : [];
  });

/** Brittle selectors of a file that no `// brittle: why` on their line or in the two above it explains. */
function unexplained(text: string): string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    if (/^\s*(?:\/\/|\*|\/\*|import )/u.test(line)) return [];
    const explained = lines.slice(Math.max(0, at - 2), at + 1).some((above) => above.includes('// brittle: '));
    const selectors = [...line.matchAll(/(['`])((?:(?!\1)[^\\]|\\.)*)\1/gu)].map(([, , inner = '']) => inner);
    return selectors
      .filter((selector) => /[.[#:]/u.test(selector) && !/^(?:https?:|\*:|\.{1,2}\/|src\/)/u.test(selector))
      .flatMap((selector) => {
        const found = brittle.find(([pattern]) => pattern.test(selector));
        return found && !explained ? [`line ${at + 1}: ${selector} hangs on ${found[1]}`] : [];
      });
  });
}

describe('brittle selectors', () => {
  test.each(
    sources(root)
      .filter((path) => !path.includes('/generic/'))
      .map((path) => path.slice(root.length)),
  )('of %s are annotated', (path) => {
    const found = unexplained(readFileSync(join(root, path), 'utf8'));
    expect(found, `write "// brittle: why" above, or find a surer mark:\n${found.join('\n')}`).toEqual([]);
  });

  test.each([
    [`text: ['.review_Y3Itd'],`],
    [`date: ['.f7.gray'],`],
    [`litStars: 'i[style*="half"]',`],
    [`followUp: ['.after > :nth-child(2)'],`],
  ])('are found in %s', (line) => {
    expect(unexplained(line)).toHaveLength(1);
    expect(unexplained(`// brittle: nothing else tells it.\n${line}`)).toEqual([]);
  });

  test.each([[`text: ['[class*="list--itemReview"]', '.a-size-base', '.review-text'],`], [`'*://*.amazon.de/cart*'`]])(
    'are not seen in %s',
    (line) => {
      expect(unexplained(line)).toEqual([]);
    },
  );
});
