import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { siteFor, sites } from '../../src/sites';
import { excludedMatches, moreScript, pageScriptFor, shopMatches } from '../../src/sites/matches';
import { moreSites } from '../../src/sites/more';
import { overlap } from '../../src/sites/pattern';

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

  test('result and rating pages have a script of their own, excluded hosts have none', () => {
    expect(pageScriptFor(new URL('https://item.taobao.com/item.htm?id=600000000001'))).toBe('shops.js');
    expect(pageScriptFor(new URL('https://s.taobao.com/search?q=tea'))).toBe('shops-lists.js');
    expect(pageScriptFor(new URL('https://rate.taobao.com/user-rate-0123456789abcdef.htm'))).toBe('shops-lists.js');
    expect(pageScriptFor(new URL('https://cart.taobao.com/cart.htm'))).toBeUndefined();
    expect(pageScriptFor(new URL('https://notaobao.com/'))).toBeUndefined();
  });

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
