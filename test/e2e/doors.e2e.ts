import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { root } from './browser';
import { sharedPages, spread } from './shared-pages';

// Each takes a second, in a run of minutes.
const mostOfAShop = 12;
const saved = ['taobao', 'generic'].flatMap((shop) => spread(sharedPages(shop), mostOfAShop));

/** Readings through the door, as JSON, one for each page. */
async function readings(...options: string[]): Promise<Record<string, unknown>[]> {
  const pages = saved.flatMap(({ url, file, savedAt }) => ['--url', url, '--at', savedAt ?? '2026-11-01', file]);
  const { stdout } = await promisify(execFile)('npm', ['run', '-s', 'read', '--', ...options, ...pages], {
    cwd: root,
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

test.runIf(saved.length > 0)('the fast door and the browser read the saved pages alike', async () => {
  const [fast, browser] = await Promise.all([readings(), readings('--browser')]);
  expect(fast).toHaveLength(saved.length);
  const differing = fast.flatMap((reading, at) => {
    const other = browser[at] ?? {};
    const fields = Object.keys({ ...reading, ...other }).filter(
      (field) => JSON.stringify(reading[field]) !== JSON.stringify(other[field]),
    );
    return fields.length > 0 ? [`${saved[at]?.name}: ${fields.join(', ')}`] : [];
  });
  expect(differing).toEqual([]);
});
