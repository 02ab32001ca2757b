/**
 * `npm run fixture -- <saved.html> --url <page url> [--at <ISO date>] [--seed <text>] [--alike <n>] [--note <text>] [--say <original>=<replacement> …] --out <folder>`
 *
 * Turns a saved page into a fixture of ours and writes page.html, case.json and expected.json. Review the result before committing
 * it: expected.json says what the reader gets today, not what is right.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { decode } from './decode';
import { createInventor } from './fixture/invent';
import { rewritePage } from './fixture/rewrite';
import { survivors } from './fixture/survivors';
import { rewriteUrl } from './fixture/urls';

/** Larger pages slow every run of the tests; `--alike` cuts long lists. */
const largest = 200_000;

interface Fixture {
  page: string;
  url: string;
  savedAt: string;
}

/** What chance may not decide: the seed, how many alike elements stay in a row, and names given by hand. */
export interface FixtureOptions {
  seed: string;
  alike: number;
  say: readonly (readonly [original: string, replacement: string])[];
}

/** Makes a fixture from a page's source, or throws with what would have leaked. */
export function makeFixture(source: string, url: string, at: Date, options: FixtureOptions): Fixture {
  let leaks: string[] = [];
  // By chance an invented clause may be in the original too; another seed then chooses another.
  for (let attempt = 0; attempt < 4; attempt++) {
    const inventor = createInventor(attempt === 0 ? options.seed : `${options.seed}+${attempt}`);
    for (const [original, replacement] of options.say) inventor.say(original, replacement);
    const page = rewritePage(source, inventor, { keepAlike: options.alike });
    leaks = survivors(source, page);
    if (leaks.length > 0) continue;
    return { page, url: rewriteUrl(url, inventor), savedAt: inventor.shifted(at).toISOString() };
  }
  throw new Error(
    `of the original survive: ${leaks.slice(0, 20).join(' | ')}${leaks.length > 20 ? ` and ${leaks.length - 20} more` : ''}`,
  );
}

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
  const made = makeFixture(decode(readFileSync(from(file))).text, url, at, {
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
  console.error(`${dir}: ${made.page.length} characters, ${made.url}, saved ${made.savedAt}`);
}

if (process.argv[1]?.endsWith('fixture.ts')) await main().catch((error: Error) => fail(error.message));
