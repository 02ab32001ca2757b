/**
 * `npm run fixture -- <saved.html> --url <page url> [--at <ISO date>] [--seed <text>] [--alike <n>] [--note <text>] [--say <original>=<replacement> …] --out <folder>`
 * `npm run fixture -- --diagnostics <report.json> --out <folder>`
 *
 * Turns a saved page, or what "copy diagnostics" gave, into a fixture of ours and writes page.html, case.json and expected.json. Review the result before committing
 * it: expected.json says what the reader gets today, not what is right.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { decodePage } from './decode';
import { rebuild } from './fixture/from-diagnostics';
import { makeFixture } from './fixture/make';
import { readFixture } from './fixture-cases';

/** Larger pages slow every run of the tests; `--alike` cuts long lists. */
const largest = 200_000;

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

const options = {
  url: { type: 'string' },
  at: { type: 'string' },
  out: { type: 'string' },
  seed: { type: 'string', default: 'storesight' },
  alike: { type: 'string', default: '20' },
  note: { type: 'string', default: '' },
  say: { type: 'string', multiple: true, default: [] as string[] },
  diagnostics: { type: 'string' },
} as const;

const usage =
  'usage: npm run fixture -- (<saved.html> --url <page url> [--at <ISO date>] | --diagnostics <report.json>) --out <folder>';

/** Paths are meant from where the command was typed, not from the package's root. */
const from = (path: string): string => resolve(process.env.INIT_CWD ?? '.', path);

function write(out: string, made: { page: string; url: string; savedAt: string; note: string }): void {
  if (made.page.length > largest)
    fail(`${made.page.length} characters are more than ${largest}: cut long lists with --alike 8`);
  const folder = from(out);
  mkdirSync(folder, { recursive: true });
  const { page, ...about } = made;
  writeFileSync(join(folder, 'page.html'), page);
  writeFileSync(join(folder, 'case.json'), `${JSON.stringify(about, null, 2)}\n`);
  const read = readFixture({ name: out, site: '', folder, ...about });
  writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(read, null, 2)}\n`);
  console.error(`${folder}: ${page.length} characters, ${made.url}, saved ${made.savedAt}`);
}

function main(): void {
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const [file] = positionals;
  const { url, out, note, diagnostics } = values;
  if (!out) fail(usage);
  const at = new Date(values.at ?? Date.now());
  if (diagnostics) {
    const made = rebuild(readFileSync(from(diagnostics), 'utf8'));
    write(out, { ...made, savedAt: at.toISOString().slice(0, 10), note: note || made.note });
    return;
  }
  if (!file || !url) fail(usage);
  const made = makeFixture(decodePage(readFileSync(from(file))), url, at, {
    seed: values.seed,
    alike: Number(values.alike),
    say: values.say.map((pair) => [pair.replace(/=.*/s, ''), pair.replace(/^[^=]*=/, '')] as const),
  });
  write(out, { ...made, note });
}

if (process.argv[1]?.endsWith('fixture.ts')) {
  try {
    main();
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}
