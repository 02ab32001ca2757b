import fc from 'fast-check';
import type { Reading } from 'src/domain/reading';
import { siteFor } from 'src/sites';
import { describe, expect, test } from 'vitest';
import { fastDocument } from '../tools/fast-dom';
import { readDocument } from '../tools/read-page';
import { counted } from './counted';
import { domOps } from './dom-ops';
import { fabricatedIn } from './fabricated';
import { isFault, judged, mutated } from './mutant';
import { recipes } from './recipe';
import { saidBy } from './said';
import { ownSeeds, type Seed } from './seeds';
import { textOps } from './text-ops';

const seeds = ownSeeds();
const seedNamed = (name: string): Seed => seeds.find((seed) => seed.name === name) as Seed;
const none = { text: [], dom: [] };
const faultsOf = (seed: Seed, document: Document, anyShop = false): unknown => {
  const verdict = judged(document, seed, anyShop);
  return isFault(verdict) ? { seed: seed.name, ...verdict } : undefined;
};

test('no reader fails, invents or overworks on any page of ours as it is', () => {
  expect(seeds.flatMap((seed) => faultsOf(seed, mutated(seed, none)) ?? [])).toEqual([]);
}, 600_000);

// `npm run fuzz` reads ten thousand of them, saved pages of real shops among them.
test('nor on five hundred mutants of them', () => {
  const all = fc.sample(recipes(fc.noBias(fc.nat(seeds.length - 1))), { numRuns: 500, seed: 20_261_122 });
  const faults = all.flatMap((recipe) => {
    const seed = seeds[recipe.seed] as Seed;
    const fault = faultsOf(seed, mutated(seed, recipe), recipe.anyShop);
    return fault ? [{ recipe: JSON.stringify(recipe), fault }] : [];
  });
  expect(faults).toEqual([]);
}, 600_000);

test.each(['长', '4.8分', '<b>4.8</b>', '★'])(
  'nor on megabytes of %s in the middle of a page',
  (piece) => {
    const seed = seedNamed('taobao/ssr-preview-and-drawer');
    // Marks of their own are elements: fewer of them make as many bytes of a page that a browser would show.
    const times = piece.startsWith('<') ? 20_000 : Math.ceil(10_000_000 / Buffer.byteLength(piece));
    const html = seed.html().replace('</body>', () => `<div class="Comments--x">${piece.repeat(times)}</div></body>`);
    expect(html.length).toBeGreaterThan(200_000);
    expect(faultsOf(seed, fastDocument(html))).toBeUndefined();
    expect(faultsOf(seed, fastDocument(html), true)).toBeUndefined();
  },
  600_000,
);

test('every kind of change changes some page', () => {
  const seed = seedNamed('taobao/ssr-preview-and-drawer');
  const before = mutated(seed, none).toString();
  const tries = Array.from({ length: 40 }, (_, n) => n);
  const tried = (change: (where: number, n: number) => string): boolean =>
    tries.some((n) => change(n / 40, n * 17) !== before);
  const still = [
    ...Object.keys(textOps).filter(
      (op) => !tried((where, n) => mutated(seed, { text: [{ op, where, n }], dom: [] }).toString()),
    ),
    ...Object.keys(domOps).filter(
      (op) => !tried((where, n) => mutated(seed, { text: [], dom: [{ op, where, n }] }).toString()),
    ),
  ];
  // Neither neighbours among texts nor members that stand in for others are seen in a page's source.
  expect(still).toEqual(['split', 'standIn']);
});

/** A value told otherwise than the page tells it, one at a time. */
function* lies(value: unknown, path = ''): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, own] of Object.entries(value)) {
    const holder = value as Record<string, unknown>;
    if (typeof own === 'object') yield* lies(own, `${path}.${key}`);
    else if (typeof own === 'string' || typeof own === 'number') {
      if (typeof own === 'number') holder[key] = own + (Number.isInteger(own) ? 70_007 : 0.771_3);
      else
        holder[key] = /^\d{4}-\d\d-\d\d$/.test(own)
          ? `199${own.slice(3)}`
          : `${own.slice(0, own.length / 2)}囧${own.slice(own.length / 2)}`;
      yield `${path}.${key}`;
      holder[key] = own;
    }
  }
}

describe('the judge of these tests', () => {
  test.each(['taobao/ssr-preview-and-drawer', 'amazon/item-2026', 'gallery/classic-taobao', 'gallery/schema-shop'])(
    'knows an invented value on %s',
    (name) => {
      const seed = seedNamed(name);
      const document = fastDocument(seed.html());
      const reading: Reading = readDocument(document, { ...seed, anyShop: !siteFor(new URL(seed.url)) });
      const said = saidBy(document, seed.url);
      const told = { store: reading.store, item: reading.item, reviews: reading.reviews.slice(0, 3) };
      // What a reader names by words of ours, or reckons by them, the page cannot prove.
      const ownWords = /dimension|unit|better|direction|class|level|scale|Days$|polarity|sort|filter/i;
      const unnoticed: string[] = [];
      for (const path of lies(told))
        if (
          !ownWords.test(path) &&
          fabricatedIn({ ...reading, ...told } as Reading, said, new Date(seed.at)).length === 0
        )
          unnoticed.push(path);
      expect(unnoticed).toEqual([]);
    },
  );

  test('counts what the DOM is asked for: a look-up by all it looks at, a step by one', () => {
    const document = fastDocument(`<main>${'<p>1</p>'.repeat(2000)}</main>`);
    const looks = function* (): Generator<void, number> {
      const found = document.querySelectorAll('p').length;
      yield;
      return found + (document.querySelector('p')?.textContent?.length ?? 0);
    };
    const { value, work } = counted(document, looks());
    expect(value).toBe(2001);
    expect(work.total).toBeGreaterThan(2 * work.slice - 10);
    expect(work.slice).toBeGreaterThan(4000);
    expect(work.total).toBeLessThan(2.1 * work.size);
  });
});
