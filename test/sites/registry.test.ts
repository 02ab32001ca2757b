import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { siteFor, sites } from '../../src/sites';
import { refOf } from '../../src/sites/addresses';
import { excludedMatches, moreScript, pageScriptFor, shopMatches } from '../../src/sites/matches';
import { moreSites } from '../../src/sites/more';
import { overlap } from '../../src/sites/pattern';
import { fixtureCases, readFixture } from '../tools/fixture-cases';

const named = sites.filter((site) => site.id !== 'generic');
const root = fileURLToPath(new URL('../../src/sites/', import.meta.url));
const folders = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())

  .map((entry) => entry.name)
  // A family's shared front ends (alibaba) are a room, not a shop: no index.ts.
  .filter((name) => existsSync(join(root, name, 'index.ts')));

describe('the registry of shops', () => {
  test('every shop folder has one line in the registry and no id is used twice', () => {
    expect(sites.map((site) => site.id).sort()).toEqual(folders.sort());
  });

  test('generic comes last, so that a named shop is never read as any shop', () => {
    expect(sites.at(-1)?.id).toBe('generic');
  });

  test('the manifest runs on the hosts of the named shops and on no others', () => {
    const asked = named.filter((site) => !moreSites.includes(site));
    const hosts = asked.flatMap((site) => site.matches).map((match) => match.slice('*://*'.length, -1));
    expect(shopMatches).toEqual(expect.arrayContaining(asked.flatMap((site) => [...site.matches])));
    for (const match of shopMatches) expect(hosts.some((host) => match.slice(0, -1).endsWith(host))).toBe(true);
  });

  test('shops that wait to be allowed share a script that names their hosts and no others', () => {
    expect([...moreScript.matches].sort()).toEqual(moreSites.flatMap((site) => [...site.matches]).sort());
    for (const more of moreScript.matches)
      expect(shopMatches.filter((match) => overlap(match, more) !== undefined)).toEqual([]);
  });

  test.each(named)('$id keeps away from account, cart or seller pages on its hosts', ({ id, matches }) => {
    const own = excludedMatches.filter((pattern) => matches.some((match) => overlap(pattern, match) !== undefined));
    expect(own.length, `name private hosts and paths in src/sites/${id}/hosts.ts and matches.ts`).toBeGreaterThan(0);
  });

  test.each(named.flatMap((site) => site.sampleUrls))('%s has a page script', (url) => {
    expect(pageScriptFor(new URL(url))).toMatch(/\.js$/);
  });

  test('result and rating pages have a script of their own, excluded hosts have none', () => {
    expect(pageScriptFor(new URL('https://item.taobao.com/item.htm?id=600000000001'))).toBe('shops.js');
    expect(pageScriptFor(new URL('https://s.taobao.com/search?q=tea'))).toBe('shops-lists.js');
    expect(pageScriptFor(new URL('https://rate.taobao.com/user-rate-0123456789abcdef.htm'))).toBe('shops-lists.js');
    expect(pageScriptFor(new URL('https://cart.taobao.com/cart.htm'))).toBeUndefined();
    expect(pageScriptFor(new URL('https://notaobao.com/'))).toBeUndefined();
  });

  test.each(named.flatMap((site) => site.sampleUrls.map((url) => [site.id, url] as const)))(
    '%s identifies %s',
    (id, url) => {
      expect(siteFor(new URL(url))?.site.id).toBe(id);
      // The worker and the screens know addresses only: a folder missing in src/sites/addresses.ts is a shop they do not see.
      expect(refOf(new URL(url)), 'add its address.ts to src/sites/addresses.ts').toEqual(siteFor(new URL(url))?.ref);
    },
  );

  test('the bare rating host is a reviews page, since its check for robots stands there', () => {
    expect(siteFor(new URL('https://rate.taobao.com/'))?.ref).toEqual({ site: 'taobao', page: 'reviews' });
  });

  test.each(excludedMatches)('%s is never a shop page and gets no script', (pattern) => {
    const address = pattern.replace('*://', 'https://').replace('//*.', '//www.');
    const paths = address.endsWith('/*') && new URL(address).pathname === '/*';
    const urls = paths
      ? ['/', '/index.htm', '/item.htm?id=600000000001', '/search?q=a', '/shop/view_shop.htm'].map(
          (path) => new URL(path, address.slice(0, -1)),
        )
      : ['', 'x', 'dp/B0TEAPOT01'].map((rest) => new URL(address.replace('/*/', '/en/').replace('*', rest)));
    for (const url of urls) {
      expect(siteFor(url), url.href).toBeUndefined();
      expect(pageScriptFor(url), url.href).toBeUndefined();
    }
  });

  test.each([
    'https://www.taobao.com/',
    'https://www.tmall.com/',
    'https://rate.taobao.com/feedRateList.htm?auctionNumId=1',
    'https://taobao.com.evil.example/item.htm?id=600000000001',
    'https://item.taobao.com.evil.example/item.htm?id=600000000001',
    'ftp://item.taobao.com/item.htm?id=600000000001',
  ])('%s is no shop page', (url) => {
    expect(siteFor(new URL(url))).toBeUndefined();
  });

  test('ids come out of the addresses that carry them', () => {
    expect(siteFor(new URL('https://item.taobao.com/item.htm?spm=a&id=600000000001&skuId=5'))?.ref).toEqual({
      site: 'taobao',
      page: 'item',
      itemId: '600000000001',
    });
    expect(siteFor(new URL('https://shop100200300.world.taobao.com/'))?.ref.storeId).toBe('100200300');
    expect(siteFor(new URL('https://qiaotou.taobao.com/category.htm'))?.ref.storeHost).toBe('qiaotou.taobao.com');
  });
});

// Both load their reviews on demand with markup nobody has seen; their readers claim none.
const unread: readonly string[] = ['1688', 'pinduoduo'];

describe.each(named.map(({ id }) => id).filter((id) => !unread.includes(id)))('fixtures of %s', (site) => {
  const readings = fixtureCases([site]).map(readFixture);

  test('hold a page with reviews, one without, and one that is blocked', () => {
    expect(readings.some((reading) => reading.reviews.length > 0)).toBe(true);
    expect(readings.some((reading) => reading.page !== 'none' && reading.reviews.length === 0)).toBe(true);
    expect(readings.some((reading) => reading.block !== undefined)).toBe(true);
  });

  test('never give a value for a blocked page', () => {
    for (const reading of readings.filter((one) => one.block !== undefined)) {
      expect([reading.page, reading.store, reading.item, reading.reviews]).toEqual(['none', undefined, undefined, []]);
    }
  });
});
