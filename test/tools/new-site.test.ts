import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { newSite } from './new-site';

const repository = join(import.meta.dirname, '../..');
const made: string[] = [];

function copy(): string {
  const root = mkdtempSync(join(tmpdir(), 'storesight-new-site-'));
  made.push(root);
  const locales = ['en', 'zh_CN', 'zh_TW'].map((name) => `src/locales/${name}.yml`);
  for (const file of [
    'src/sites/more.ts',
    'src/sites/matches.ts',
    'src/sites/addresses.ts',
    'src/domain/site.ts',
    ...locales,
  ])
    cpSync(join(repository, file), join(root, file), { recursive: true });
  return root;
}

afterEach(() => {
  for (const root of made.splice(0)) rmSync(root, { recursive: true });
});

it('a new shop has a folder, a registry line, hosts, an id and a fixture', () => {
  const root = copy();
  const files = newSite(root, 'corner-shop', 'www.cornershop.example');
  expect(files.every((file) => existsSync(join(root, file)))).toBe(true);
  const read = (file: string): string => readFileSync(join(root, file), 'utf8');
  expect(read('src/sites/more.ts')).toContain("import { cornerShop } from './corner-shop';");
  expect(read('src/sites/more.ts')).toMatch(/moreSites: readonly Site\[\] = \[[^\]]+, cornerShop\]/);
  expect(read('src/sites/matches.ts')).toMatch(
    /\n {2}\{ id: 'corner-shop', matches: cornerShopMatches, except: cornerShopPrivate \},\n\];/,
  );
  expect(read('src/sites/addresses.ts')).toMatch(/\n {2}identifyCornerShop,\n\];/);
  expect(read('src/sites/corner-shop/hosts.ts')).toContain("['*://www.cornershop.example/*']");
  expect(read('src/domain/site.ts')).toMatch(/'corner-shop', 'generic',?\s*\]/);
  expect(read('src/locales/zh_CN.yml')).toContain('\n  cornerShop: "corner-shop"\n  generic:');
});

it('refuses a name that is taken, a name that is none and a host that is none', () => {
  const root = copy();
  newSite(root, 'corner', 'www.corner.example');
  expect(() => newSite(root, 'corner', 'www.corner.example')).toThrow('already there');
  expect(() => newSite(root, '../corner', 'www.corner.example')).toThrow('name');
  expect(() => newSite(root, 'other', 'https://corner')).toThrow('host');
});
