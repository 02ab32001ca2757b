/**
 * `npm run fixture -- <saved.html> --url <page url> [--at <ISO date>] [--seed <text>] [--alike <n>] [--note <text>] [--say <original>=<replacement> …] --out <folder>`
 *
 * Turns a saved page into a fixture of ours and writes page.html, case.json and expected.json. Review the result before committing
 * it: expected.json says what the reader gets today, not what is right.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { decodePage } from './decode';
import { makeFixture } from './fixture/make';
import { readFixture } from './fixture-cases';

/** Larger pages slow every run of the tests; `--alike` cuts long lists. */
const largest = 200_000;

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      url: { type: 'string' },
      at: { type: 'string' },
      out: { type: 'string' },
      seed: { type: 'string', default: 'storesight' },
      alike: { type: 'string', default: '20' },
      note: { type: 'string', default: '' },
      say: { type: 'string', multiple: true, default: [] },
    },
  });
  const [file] = positionals;
  const { url, out } = values;
  if (!file || !url || !out)
    fail('usage: npm run fixture -- <saved.html> --url <page url> [--at <ISO date>] --out <folder>');
  const from = (path: string): string => resolve(process.env.INIT_CWD ?? '.', path);
  const at = new Date(values.at ?? Date.now());
  const made = makeFixture(decodePage(readFileSync(from(file))), url, at, {
    seed: values.seed,
    alike: Number(values.alike),
    say: values.say.map((pair) => [pair.replace(/=.*/s, ''), pair.replace(/^[^=]*=/, '')] as const),
  });
  if (made.page.length > largest)
    fail(`${made.page.length} characters are more than ${largest}: cut long lists with --alike 8`);
  const dir = from(out);
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'page.html'), made.page);
  writeFileSync(
    join(dir, 'case.json'),
    `${JSON.stringify({ url: made.url, savedAt: made.savedAt, note: values.note }, null, 2)}\n`,
  );
  const about = { name: out, site: '', folder: dir, url: made.url, savedAt: made.savedAt, note: values.note };
  writeFileSync(join(dir, 'expected.json'), `${JSON.stringify(readFixture(about), null, 2)}\n`);
  console.error(`${dir}: ${made.page.length} characters, ${made.url}, saved ${made.savedAt}`);
}

if (process.argv[1]?.endsWith('fixture.ts')) await main().catch((error: Error) => fail(error.message));
