import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createLanguage } from 'src/language';

const usage = 'usage: polarity [file.jsonl|-]';

/** Bad input: one clear line on stderr and exit code 2. */
class Refusal extends Error {}

interface Line {
  id: unknown;
  text: string;
}

function inputOf(args: readonly string[]): string {
  const [file = '-', ...more] = args;
  if (more.length > 0 || (file.startsWith('-') && file !== '-')) throw new Refusal(usage);
  try {
    // npm runs scripts in the repository; relative paths are meant from where the user stands.
    return readFileSync(file === '-' ? 0 : resolve(process.env.INIT_CWD ?? process.cwd(), file), 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    throw new Refusal(`cannot read ${file === '-' ? 'the standard input' : file} (${code})`);
  }
}

function lineFrom(text: string, number: number): Line {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal(`line ${number}: not JSON`);
  }
  if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string') {
    throw new Refusal(`line ${number}: no "text" string`);
  }
  return { id: 'id' in value ? value.id : null, text: value.text };
}

async function main(): Promise<void> {
  const lines = inputOf(process.argv.slice(2))
    .replace(/^\ufeff/, '')
    .split('\n')
    .map((text, index) => ({ text: text.trim(), number: index + 1 }))
    .filter(({ text }) => text !== '')
    .map(({ text, number }) => lineFrom(text, number));
  const language = createLanguage(readFileSync(new URL('../../assets/language/polarity.zh.bin', import.meta.url)));
  await language.prepare(lines.map(({ text }) => text));
  for (const { id, text } of lines) {
    const { negative, mid, positive, label, aspects } = language.classify(text);
    const said = aspects.map(({ aspect, label: how }) => ({ aspect, label: how }));
    process.stdout.write(`${JSON.stringify({ id, negative, mid, positive, label, aspects: said })}\n`);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`polarity: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof Refusal ? 2 : 1;
});
