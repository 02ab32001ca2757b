import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Dial, dials } from 'src/domain/assessment';
import type { StoreEvidence } from 'src/domain/evidence';
import type { ReviewKey } from 'src/domain/site';
import { assess } from 'src/score/assess';
import { headlineOf } from 'src/score/headline';
import { signalIds } from 'src/trust';
import { createWordReader } from 'src/trust/word-reader';
import { buyersTexts } from 'src/trust/words';
import { Refusal, readingFrom, storesFrom } from './assess-input';
import { printable } from './assess-output';
import { talkIn } from './locale';

const usage =
  'usage: assess [--dial neutral|default|strict] [--now <ISO date>] [--without-review <key>]… [--without-signal <id>]… [file.jsonl|-]';

interface Request {
  dial: Dial;
  now: Date;
  file: string;
  /** What if these were not there. */
  without: { reviews: ReviewKey[]; signals: string[] };
}

function requestFrom(args: readonly string[]): Request {
  const request: Request = { dial: 'default', now: new Date(), file: '-', without: { reviews: [], signals: [] } };
  let files = 0;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (arg === '--dial') request.dial = dialFrom(args[++i]);
    else if (arg === '--now') request.now = dateFrom(args[++i]);
    else if (arg === '--without-review') request.without.reviews.push((args[++i] ?? '') as ReviewKey);
    else if (arg === '--without-signal') request.without.signals.push(signalFrom(args[++i]));
    else if (arg.startsWith('--')) throw new Refusal(`unknown option ${arg}; ${usage}`);
    else if (++files > 1) throw new Refusal(`more than one file; ${usage}`);
    else request.file = arg;
  }
  return request;
}

function dialFrom(text: string | undefined): Dial {
  const dial = dials.find((one) => one === text);
  if (!dial) throw new Refusal(`no such dial: ${text ?? '(nothing)'}; ${usage}`);
  return dial;
}

function signalFrom(text: string | undefined): string {
  if (!text || !signalIds.includes(text))
    throw new Refusal(`no such signal: ${text ?? '(nothing)'}; ${signalIds.join(', ')}`);
  return text;
}

function dateFrom(text: string | undefined): Date {
  const time = Date.parse(text ?? '');
  if (Number.isNaN(time)) throw new Refusal(`not an ISO date: ${text ?? '(nothing)'}`);
  return new Date(time);
}

function textOf(file: string): string {
  try {
    // npm runs scripts in the repository; relative paths are meant from where the user stands.
    return file === '-'
      ? readFileSync(0, 'utf8')
      : readFileSync(resolve(process.env.INIT_CWD ?? process.cwd(), file), 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    throw new Refusal(`cannot read ${file === '-' ? 'the standard input' : file} (${code})`);
  }
}

/** What the worker does with every review before it scores: the language model reads its words. */
async function readWords(stores: readonly StoreEvidence[]): Promise<void> {
  const reader = createWordReader(() =>
    readFileSync(new URL('../../assets/language/polarity.zh.bin', import.meta.url)),
  );
  const reviews = stores.flatMap(({ items }) => items.flatMap((item) => item.reviews));
  const comments = stores.flatMap((store) => store.comments ?? []);
  await reader.prepare([
    ...reviews.flatMap(({ review }) => Object.values(buyersTexts(review))),
    ...comments.map(({ comment }) => comment.text),
  ]);
  for (const one of comments) {
    const said = reader.read(one.comment);
    if (said) one.said = said;
  }
  for (const one of reviews) {
    const said = reader.read(one.review);
    if (said) one.said = said;
  }
}

async function main(): Promise<void> {
  const { dial, now, file, without } = requestFrom(process.argv.slice(2));
  const talk = talkIn('en');
  const readings = textOf(file)
    .split('\n')
    .map((line, index) => ({ line: line.trim(), where: `line ${index + 1}` }))
    .filter(({ line }) => line !== '')
    .map(({ line, where }) => {
      const { reading, refused } = readingFrom(line, where, now.toISOString());
      if (refused.length > 0) process.stderr.write(`assess: ${where}: left out ${refused.join(', ')}\n`);
      return reading;
    });
  const stores = storesFrom(readings);
  await readWords(stores.map(({ store }) => store));
  for (const { store, partly } of stores) {
    const assessment = assess(store, { dial, now, without });
    const headline = talk.say(headlineOf(assessment, store));
    process.stdout.write(`${JSON.stringify({ ...printable(assessment, talk, partly), headline })}\n`);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`assess: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof Refusal ? 2 : 1;
});
