/** `npm run new:site -- <name> <host>`: a shop's folder and registry line, its hosts, its name and a first fixture. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { firstPages, siteFiles, typeOf } from './new-site-files';

/** What a shop's folder, id and constant may be called. */
const nameForm = /^[a-z0-9][a-z0-9-]*$/;
const hostForm = /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/;

/** Changes one file by one insertion; throws when the place is not found, so that nothing is half done silently. */
function insert(file: string, place: RegExp, replacement: string): void {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(place, replacement);
  if (after === before) throw new Error(`${file} does not look as expected: add ${replacement} by hand`);
  writeFileSync(file, after);
}

const locales = ['en', 'zh_CN', 'zh_TW'].map((language) => `src/locales/${language}.yml`);

const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The lines that make a shop known: it starts as one of those that wait to be allowed, so the manifest asks for nothing more. */
function register(root: string, name: string, constant: string): void {
  const inSites = (file: string): string => join(root, 'src/sites', file);
  insert(inSites('more.ts'), /\n\n/, `\nimport { ${constant} } from './${name}';\n\n`);
  insert(inSites('more.ts'), /(moreSites: readonly Site\[\] = \[[^\]]*?),?\s*\]/, `$1, ${constant}]`);
  insert(
    inSites('matches.ts'),
    /\n\n/,
    `\nimport { ${constant}Matches, ${constant}Private } from './${name}/hosts';\n\n`,
  );
  insert(
    inSites('matches.ts'),
    /(moreShops: [^=]*= \[\n(?: {2}\{.*\n)*)/,
    `$1  { id: '${name}', matches: ${constant}Matches, except: ${constant}Private },\n`,
  );
  const identify = `identify${typeOf(constant)}`;
  insert(inSites('addresses.ts'), /\n\n/, `\nimport { ${identify} } from './${name}/address';\n\n`);
  insert(inSites('addresses.ts'), /(identifiers: .* = \[\n(?: {2}.*\n)*)/, `$1  ${identify},\n`);
  insert(join(root, 'src/domain/site.ts'), /(siteIds = \[[^\]]*?)('generic',?\s*\])/, `$1'${name}', $2`);
  // Keys of the locales are camelCase, whatever the id is.
  const key = camel(name);
  for (const locale of locales)
    insert(join(root, locale), /(\nsites:\n(?: {2}.*\n)*?)( {2}generic:)/, `$1  ${key}: "${name}"\n$2`);
}

/** Writes the scaffold under a repository root and returns the files made or changed. Throws for a name or host that will not do. */
export function newSite(root: string, name: string, host: string): string[] {
  if (!nameForm.test(name)) throw new Error(`a shop's name is lower case letters, digits and dashes, not "${name}"`);
  if (!hostForm.test(host)) throw new Error(`a host is something like www.shop.com, not "${host}"`);
  const folder = join(root, 'src/sites', name);
  if (existsSync(folder)) throw new Error(`src/sites/${name} is already there`);
  const constant = camel(name.replace(/^\d/, 'shop$&'));
  mkdirSync(folder, { recursive: true });
  for (const [file, source] of Object.entries(siteFiles(name, constant, host)))
    writeFileSync(join(folder, file), source);
  register(root, name, constant);
  const fixtures = Object.entries(firstPages).map(([one, { page, note }]) => {
    const fixture = `test/fixtures/sites/${name}/${one}`;
    mkdirSync(join(root, fixture), { recursive: true });
    writeFileSync(join(root, fixture, 'page.html'), page);
    const about = { url: `https://${host}/item/1000000001`, savedAt: '2026-01-15', note };
    writeFileSync(join(root, fixture, 'case.json'), `${JSON.stringify(about, null, 2)}\n`);
    return fixture;
  });
  return [
    `src/sites/${name}`,
    'src/sites/more.ts',
    'src/sites/matches.ts',
    'src/sites/addresses.ts',
    'src/domain/site.ts',
    ...locales,
    ...fixtures,
  ];
}

if (process.argv[1]?.endsWith('new-site.ts')) {
  const [name, host] = process.argv.slice(2);
  try {
    if (!name || !host) throw new Error('usage: npm run new:site -- <name> <host>');
    const files = newSite(fileURLToPath(new URL('../..', import.meta.url)), name, host);
    console.log(files.join('\n'));
    console.log(`next: npm run format, npm run types, npm run fixture:update -- ${name}, npm run unit`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
