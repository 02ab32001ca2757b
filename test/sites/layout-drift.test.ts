import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAll, siteFor, sites } from '../../src/sites';
import type { ReadOutcome } from '../../src/sites/define';
import { fastDocument } from '../tools/fast-dom';
import { type FixtureCase, fixtureCases } from '../tools/fixture-cases';

const named = sites.filter(({ id }) => id !== 'generic').map(({ id }) => id);
const html = ({ folder }: FixtureCase): string => readFileSync(join(folder, 'page.html'), 'utf8');

function read({ url, savedAt }: FixtureCase, document: Document): ReadOutcome {
  const address = new URL(url);
  const site = siteFor(address)?.site;
  if (!site) throw new Error(`${url} is no shop page`);
  return readAll(site.read({ document, url: address, at: new Date(savedAt) }));
}

const failed = ({ reading }: ReadOutcome): string[] =>
  reading.missing.map(({ field }) => field).filter((field) => field.startsWith('reviews.'));

/** The page after a release that renamed whatever the words of its reviews stood in, the cards themselves left alone. */
function renamed(document: Document, { reading, nodes }: ReadOutcome): Document {
  const bare = (text: string | null): string => (text ?? '').replace(/\s+/gu, '');
  nodes.forEach((card, index) => {
    const words = bare(reading.reviews[index]?.text ?? '').slice(0, 20);
    if (!card || !words) return;
    for (const box of [card, ...card.querySelectorAll('*')]) {
      if (!bare(box.textContent).includes(words)) continue;
      if (box !== card) for (const { name } of [...box.attributes]) box.setAttribute(name, 'renamed');
    }
  });
  return document;
}

const cases = fixtureCases(named).filter(({ url }) => siteFor(new URL(url)));

describe('a front end that changed', () => {
  const withCards = cases.filter((one) => {
    const { reading, rows } = read(one, fastDocument(html(one)));
    return rows !== undefined && reading.reviews.filter(({ text }) => text).length >= 2;
  });

  test('is tried on every shop that has cards', () => {
    expect(new Set(withCards.map(({ site }) => site)).size).toBeGreaterThanOrEqual(9);
  });

  test.each(withCards)('on $name is noticed, or its words are still read', (one) => {
    const before = read(one, fastDocument(html(one)));
    const after = read(one, renamed(fastDocument(html(one)), before));
    const texts = ({ reading }: ReadOutcome): string[] => reading.reviews.map(({ text }) => text);
    expect(failed(before)).toEqual([]);
    if (failed(after).length === 0)
      expect(texts(after).filter(Boolean).length).toBeGreaterThan(texts(before).length / 2);
    else expect(failed(after)).toContain('reviews.text');
  });

  test('is told with the containers there are, not taken for a page without reviews', () => {
    const one = cases.find(({ name }) => name === 'amazon/item-2026') as FixtureCase;
    const page = html(one).replaceAll(/data-hook="review(?:TextContent|RichContentContainer)"/gu, 'data-hook="words"');
    const { reading, rows } = read(one, fastDocument(page));
    expect(rows).toMatchObject({ containers: 3, usable: 0, author: 3, date: 3 });
    expect(reading.missing).toContainEqual({ field: 'reviews.text', why: 'no rule matched' });
    expect(reading.page).toBe('item');
  });

  test('is told with every part that failed', () => {
    const one = cases.find(({ name }) => name === 'ebay/item-2026') as FixtureCase;
    const page = html(one).replaceAll(/fdbk-container__details__(?:comment|info__username)/gu, 'fb-new');
    expect(failed(read(one, fastDocument(page)))).toEqual(['reviews.text', 'reviews.author']);
  });

  test('is not suspected where one buyer of several wrote nothing', () => {
    const one = cases.find(({ name }) => name === 'amazon/item-2026') as FixtureCase;
    const page = html(one).replace(/<div data-hook="reviewRichContentContainer">.*?<\/div>/su, '');
    expect(failed(read(one, fastDocument(page)))).toEqual([]);
  });
});
