import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { planned } from './e2e/faults/planned';

const folder = join(import.meta.dirname, 'e2e');
const sources = readdirSync(folder)
  .filter((name) => /^faults-.*\.e2e\.ts$/.test(name))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n');
const tested = [...sources.matchAll(/faultTest\(\s*'(\w+)'/gu)].map(([, id]) => id);

it('every planned fault has one test in a real browser', () => {
  expect([...tested].sort()).toEqual(Object.keys(planned).sort());
});
