import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostics, diagnose, type ReadingEvidence } from 'src/content/diagnostics';
import { type Branch, kindOfText, stemOf } from 'src/content/skeleton';
import { readAll, siteFor, sites } from 'src/sites';
import { describe, expect, test } from 'vitest';
import fc from '../seeded';
import { fastDocument } from '../tools/fast-dom';
import { rebuild } from '../tools/fixture/from-diagnostics';
import { type FixtureCase, fixtureCases } from '../tools/fixture-cases';

const named = sites.filter(({ id }) => id !== 'generic').map(({ id }) => id);
const html = ({ folder }: FixtureCase): string => readFileSync(join(folder, 'page.html'), 'utf8');

function evidenceOn(document: Document, address: string): ReadingEvidence {
  const url = new URL(address);
  const site = siteFor(url)?.site;
  if (!site) throw new Error(`${address} is no shop page`);
  return { site, outcome: readAll(site.read({ document, url, at: new Date('2026-11-20T00:00:00Z') })) };
}

const reportOn = (document: Document, address: string): Diagnostics =>
  diagnose(document, evidenceOn(document, address));

const branches = (branch: Branch): Branch[] => [branch, ...(branch.kids ?? []).flatMap(branches)];
const cases = fixtureCases(named).filter(({ url }) => siteFor(new URL(url)));
const amazon = cases.find(({ name }) => name === 'amazon/item-2026') as FixtureCase;

/** Puts a secret into every place of a page where somebody's words, names or numbers can stand. */
function plant(document: Document, secret: string): void {
  const attributes = ['id', 'href', 'title', 'alt', 'aria-label', 'value', 'style', 'content', 'src', 'name', 'lang'];
  const data = ['data-user', 'data-id', 'data-hook', 'data-testid', 'itemprop', 'datetime', 'onclick'];
  [...document.querySelectorAll('body *')].forEach((element, index) => {
    const name = [...attributes, ...data][index % (attributes.length + data.length)] ?? 'title';
    if (!element.hasAttribute(name)) element.setAttribute(name, name.startsWith('data') ? `${secret}${index}` : secret);
    if (element.localName !== 'script') element.append(` ${secret} `);
    element.append(document.createComment(secret));
  });
}

// Somebody's words: letters alone, and letters with digits as ids have them.
const secrets = fc.stringMatching(/^[a-z]{3}(?:[A-Z][a-z]{4}|[0-9]{5})zq[a-z]{2}$/u);

describe('a report on what was not read', () => {
  test('holds no text, name, id, attribute or address of the page', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cases), secrets, (one, secret) => {
        const document = fastDocument(html(one));
        plant(document, secret);
        const url = new URL(one.url);
        url.searchParams.set('buyer', secret);
        url.hash = secret;
        expect(JSON.stringify(reportOn(document, url.href)).toLowerCase()).not.toContain(secret.toLowerCase());
      }),
      { numRuns: 60 },
    );
  });

  test.each(cases)('repeats no word of a buyer, shop or item of $name', (one) => {
    const { reading } = evidenceOn(fastDocument(html(one)), one.url).outcome;
    const said = JSON.stringify(reportOn(fastDocument(html(one)), one.url));
    const texts = reading.reviews.flatMap(({ text, author, id, title }) => [text, author, id, title]);
    for (const text of [...texts, reading.store?.name, reading.item?.title, reading.item?.id, one.url])
      if (text && text.length > 3) expect(said).not.toContain(text);
  });

  test('leaves out a class that names a buyer or the shop', () => {
    const page = html(amazon).replaceAll('class="a-profile-name"', 'class="a-profile-name by-moorland walker_box"');
    const said = JSON.stringify(reportOn(fastDocument(page), amazon.url)).toLowerCase();
    expect(said).toContain('a-profile-name');
    for (const name of ['moorland', 'walker', 'harrowgate']) expect(said).not.toContain(name);
  });

  test('names the reader, each field’s rule, and how many containers gave what', () => {
    const page = html(amazon).replaceAll(
      /data-hook="review(?:TextContent|RichContentContainer)"/gu,
      'data-hook="words"',
    );
    const report = reportOn(fastDocument(page), amazon.url);
    expect(report).toMatchObject({ format: 1, site: 'amazon', adapterVersion: 1, page: 'item', reviews: 3 });
    expect(report.rows).toEqual({ containers: 3, usable: 0, author: 3, date: 3 });
    expect(report.via['item.title']).toBe('selector:#productTitle');
    expect(report.missing).toContainEqual({ field: 'reviews.text', why: 'no rule matched' });
  });

  test('shows how the containers are built: tags, readable classes and marks, kinds of text', () => {
    const page = html(amazon).replaceAll(
      /data-hook="review(?:TextContent|RichContentContainer)"/gu,
      'data-hook="words"',
    );
    const all = branches(reportOn(fastDocument(page), amazon.url).skeleton);
    const marked = (hook: string): Branch | undefined => all.find(({ marks }) => marks?.['data-hook'] === hook);
    expect(all.filter(({ marks }) => marks?.['data-hook'] === 'review')).toHaveLength(3);
    expect(marked('words')?.tag).toBe('div');
    expect(marked('review-date')?.text).toBe('date');
    expect(all.find(({ class: classes }) => classes === 'a-icon-alt')?.text).toBe('rating');
  });

  test('is small, however large the page', () => {
    const cards = Array.from(
      { length: 3000 },
      (_, at) => `<li data-hook="review"><p>${'<b>x</b>'.repeat(20)}${at}</p></li>`,
    );
    const page = `<h1 id="productTitle">Cup</h1><ul>${cards.join('')}</ul>`;
    expect(JSON.stringify(reportOn(fastDocument(page), amazon.url)).length).toBeLessThan(60_000);
  });
});

describe('a kind of text', () => {
  test.each([
    ['2026-05-04', 'date'],
    ['Reviewed in Germany on December 27, 2025', 'date'],
    ['2026年5月4日', 'date'],
    ['4,6 von 5 Sternen', 'rating'],
    ['5.0 out of 5 stars', 'rating'],
    ['12', 'number'],
    ['(3,041)', 'number'],
    ['Ines P.', '1-9'],
    ['很好用', 'cjk 1-9'],
    ['Packed in straw, arrived whole.', '10-39'],
    ['  ', undefined],
  ])('of %s is %s', (text, kind) => {
    expect(kindOfText(text)).toBe(kind);
  });
});

describe('the stem of a class', () => {
  test.each([
    ['fdbk-container__details__comment', 'fdbk-container__details__comment'],
    ['userName--KpyzGX2s', 'userName--x'],
    ['_rateListContainer_1ygkr_45', '_rateListContainer_x_x'],
    ['review-R2ABCDE9', 'review-x'],
    ['by-JohnDoe', undefined],
    ['johndoe', undefined],
    ['12345', undefined],
    ['<script>', undefined],
  ])('%s is %s', (token, stem) => {
    expect(stemOf(token, new Set(['johndoe', 'john', 'doe']))).toBe(stem);
  });
});

describe('a page rebuilt from a report', () => {
  const readBack = (report: Diagnostics): ReadingEvidence['outcome'] => {
    const { page, url } = rebuild(JSON.stringify(report));
    return evidenceOn(fastDocument(page), url).outcome;
  };

  test('fails its reader in the same place', () => {
    const page = html(amazon).replaceAll(
      /data-hook="review(?:TextContent|RichContentContainer)"/gu,
      'data-hook="words"',
    );
    const { reading, rows } = readBack(reportOn(fastDocument(page), amazon.url));
    expect(rows).toMatchObject({ containers: 3, usable: 0 });
    expect(reading.missing).toContainEqual({ field: 'reviews.text', why: 'no rule matched' });
  });

  test.each(
    cases.filter(({ name }) =>
      /ebay\/item-2026|taobao\/ssr-preview-and-drawer|jd\/drawer-2026|walmart\/item-2026/u.test(name),
    ),
  )('is read like $name itself', (one) => {
    const { rows } = readBack(reportOn(fastDocument(html(one)), one.url));
    expect(rows?.usable).toBeGreaterThan(0);
    expect(rows?.usable).toBe(rows?.containers);
  });

  test('is refused where the report is of no shop we know, or is none', () => {
    const report = reportOn(fastDocument(html(amazon)), amazon.url);
    expect(() => rebuild(JSON.stringify({ ...report, site: 'nowhere' }))).toThrow('nowhere');
    expect(() => rebuild('{}')).toThrow();
  });
});
