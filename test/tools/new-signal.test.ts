import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { parse } from 'yaml';
import { newSignal } from './new-signal';

const repository = join(import.meta.dirname, '../..');
const made: string[] = [];

function copy(): string {
  const root = mkdtempSync(join(tmpdir(), 'storesight-new-signal-'));
  made.push(root);
  mkdirSync(join(root, 'src/trust/signals'), { recursive: true });
  mkdirSync(join(root, 'test/trust/signals'), { recursive: true });
  const locales = ['en', 'zh_CN', 'zh_TW'].map((language) => `src/locales/${language}.yml`);
  for (const file of ['src/trust/index.ts', 'src/trust/README.md', ...locales])
    cpSync(join(repository, file), join(root, file));
  return root;
}

afterEach(() => {
  for (const root of made.splice(0)) rmSync(root, { recursive: true });
});

it('a new signal has a file, a registry line, a table row, words in three languages and fixtures', () => {
  const root = copy();
  const files = newSignal(root, 'odd-hours', 'time');
  expect(files.every((file) => existsSync(join(root, file)))).toBe(true);
  const read = (file: string): string => readFileSync(join(root, file), 'utf8');
  expect(read('src/trust/signals/odd-hours.ts')).toContain("id: 'odd-hours',\n  family: 'time',");
  expect(read('src/trust/index.ts')).toContain("import { oddHours } from './signals/odd-hours';\n");
  expect(read('src/trust/index.ts')).toMatch(
    /const signals: readonly Signal\[\] = \[\n(?: {2}\w+,\n)+ {2}oddHours,\n\];/,
  );
  expect(read('src/trust/README.md')).toMatch(/^\| \d+ +\| review-access .*\n\| 21 \| odd-hours /m);
  for (const language of ['en', 'zh_CN', 'zh_TW']) {
    const words = parse(read(`src/locales/${language}.yml`)) as Record<string, Record<string, string>>;
    expect(words.signals?.oddHours).toBeTruthy();
    expect(words.signalAbout?.oddHours).toBeTruthy();
    expect(words.sentences?.findingOddHours).toContain('{found}');
    expect(words.sentences?.innocentOddHours).toBeTruthy();
  }
});

it('refuses an id that is taken, an id that is none and a family that is none', () => {
  const root = copy();
  newSignal(root, 'odd-hours', 'time');
  expect(() => newSignal(root, 'odd-hours', 'time')).toThrow('already there');
  expect(() => newSignal(root, 'Odd Hours', 'time')).toThrow('id');
  expect(() => newSignal(root, 'odd-days', 'weather')).toThrow('family');
});
