import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { decodePage } from './decode';
import { fastDocument } from './fast-dom';
import type { PageRequest } from './read-page';
import { readDocument } from './read-page';

interface Job extends PageRequest {
  file: string;
}

/** Bad input: one clear line on stderr and exit code 2. */
class Refusal extends Error {}

const usage =
  'usage: read --url <page url> [--at <ISO date>] <file.html> [--url <u> [--at <d>] <f> …] [--browser] [--any-shop]';

/** Command line → pages. An `--at` holds for the file that follows it; a `--url` must precede every file. */
export function jobsFrom(args: readonly string[]): { jobs: Job[]; browser: boolean } {
  const anyShop = args.includes('--any-shop');
  const browser = args.includes('--browser');
  const rest = args.filter((arg) => arg !== '--any-shop' && arg !== '--browser');
  const jobs: Job[] = [];
  let url: string | undefined;
  let at: string | undefined;
  for (let i = 0; i < rest.length; i++) {
    const arg = rest[i] ?? '';
    if (arg === '--url') url = address(rest[++i]);
    else if (arg === '--at') at = instant(rest[++i]);
    else if (arg.startsWith('--')) throw new Refusal(`unknown option ${arg}; ${usage}`);
    else {
      if (url === undefined) throw new Refusal(`no --url before ${arg}; ${usage}`);
      jobs.push({ file: arg, url, at: at ?? new Date().toISOString(), anyShop });
      url = undefined;
      at = undefined;
    }
  }
  if (url !== undefined) throw new Refusal(`no file after --url ${url}; ${usage}`);
  if (jobs.length === 0) throw new Refusal(`no file given; ${usage}`);
  return { jobs, browser };
}

function address(text: string | undefined): string {
  const parsed = text === undefined ? null : URL.parse(text);
  if (!parsed || !/^https?:$/u.test(parsed.protocol)) throw new Refusal(`not a page address: ${text ?? '(nothing)'}`);
  return parsed.href;
}

function instant(text: string | undefined): string {
  const time = Date.parse(text ?? '');
  if (Number.isNaN(time)) throw new Refusal(`not an ISO date: ${text ?? '(nothing)'}`);
  // A bare day means its noon, so that "today" is that day in every time zone a shop lives in.
  return new Date(/^\d{4}-\d{2}-\d{2}$/u.test(text ?? '') ? time + 4 * 3_600_000 : time).toISOString();
}

function htmlOf(file: string): string {
  // npm runs scripts in the repository; relative paths are meant from where the user stands.
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file);
  try {
    return decodePage(readFileSync(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    throw new Refusal(`cannot read ${file} (${code})`);
  }
}

async function main(): Promise<void> {
  const { jobs, browser } = jobsFrom(process.argv.slice(2));
  const pages = jobs.map((job) => ({ job, html: htmlOf(job.file) }));
  if (browser) {
    const { readInBrowser } = await import('./read-browser');
    for await (const reading of readInBrowser(pages)) process.stdout.write(`${JSON.stringify(reading)}\n`);
    return;
  }
  for (const { job, html } of pages) process.stdout.write(`${JSON.stringify(readDocument(fastDocument(html), job))}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`read: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof Refusal ? 2 : 1;
});
