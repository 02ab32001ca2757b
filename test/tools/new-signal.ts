/** `npm run new:signal -- <id> <family>`: a trust signal's file, registry line, words in three languages, README row and fixtures. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { namesOf, signalSource, testSource, words } from './new-signal-files';

const idForm = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const families = ['copy', 'time', 'wording', 'author'];

/** Changes one file by one insertion; throws when the place is not found, so that nothing is half done silently. */
function insert(file: string, place: RegExp, added: string): void {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(place, (found) => found + added);
  if (after === before) throw new Error(`${file} does not look as expected: add ${added.trim()} by hand`);
  writeFileSync(file, after);
}

/** A line at the end of one block of a locale file. */
function addWord(file: string, block: string, key: string, text: string): void {
  insert(file, new RegExp(`^${block}:\\n(?:  .*\\n)+`, 'm'), `  ${key}: ${JSON.stringify(text)}\n`);
}

function addWords(root: string, id: string): string[] {
  const { key, suffix } = namesOf(id);
  return Object.entries(words).map(([language, said]) => {
    const file = `src/locales/${language}.yml`;
    addWord(join(root, file), 'signals', key, said.name);
    addWord(join(root, file), 'signalAbout', key, said.about);
    addWord(join(root, file), 'sentences', `finding${suffix}`, said.finding);
    addWord(join(root, file), 'sentences', `innocent${suffix}`, said.innocent);
    return file;
  });
}

/** The number that the next row of the README's table gets. */
function nextRow(readme: string): number {
  const rows = [...readFileSync(readme, 'utf8').matchAll(/^\| (\d+) +\|/gm)];
  return 1 + Math.max(0, ...rows.map(([, number]) => Number(number)));
}

/** Writes the scaffold under a repository root and returns the files made or changed. Throws for an id or a family that will not do. */
export function newSignal(root: string, id: string, family: string): string[] {
  if (!idForm.test(id)) throw new Error(`a signal's id is lower case words with dashes, not "${id}"`);
  if (!families.includes(family)) throw new Error(`a family is one of ${families.join(', ')}, not "${family}"`);
  const file = `src/trust/signals/${id}.ts`;
  const test = `test/trust/signals/${id}.test.ts`;
  if (existsSync(join(root, file))) throw new Error(`${file} is already there`);
  const { constant } = namesOf(id);
  const registry = join(root, 'src/trust/index.ts');
  const readme = join(root, 'src/trust/README.md');
  writeFileSync(join(root, file), signalSource(id, family));
  writeFileSync(join(root, test), testSource(id));
  insert(
    registry,
    /(?:import \{ \w+ \} from '\.\/signals\/[\w-]+';\n)+/,
    `import { ${constant} } from './signals/${id}';\n`,
  );
  insert(registry, /const signals: readonly Signal\[\] = \[\n(?: {2}\w+,\n)+/, `  ${constant},\n`);
  const row = `| ${nextRow(readme)} | ${id} | runs (≥ 20 reviews) | reviews that show it | 10%: say where it comes from | binomial, .01 warns | – | never |\n`;
  insert(readme, /(?:^\| .*\|\n)+/m, row);
  return [file, test, 'src/trust/index.ts', 'src/trust/README.md', ...addWords(root, id)];
}

if (process.argv[1]?.endsWith('new-signal.ts')) {
  const [id, family] = process.argv.slice(2);
  try {
    if (!id || !family) throw new Error('usage: npm run new:signal -- <id> <copy|time|wording|author>');
    const files = newSignal(fileURLToPath(new URL('../..', import.meta.url)), id, family);
    console.log(files.join('\n'));
    console.log(
      'next: fill in the words and constants, the number of signals in test/trust/signals.test.ts, npm run format, npm run unit',
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
