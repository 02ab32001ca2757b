import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { patience } from './patience.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Browser tests: two files at a time, each with a browser and a profile of its own. On two cores a third one mostly makes the others late,
 * and what waits for a page waits longer.
 */
export default defineConfig({
  root,
  resolve: {
    alias: [
      { find: /^src\//, replacement: `${root}src/` },
      { find: /^test\//, replacement: `${root}test/` },
    ],
  },
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    maxWorkers: 2,
    // A real browser on a machine lent to others loses a click now and then; what passes only then is named (second-tries.ts).
    retry: 1,
    expect: { poll: { timeout: patience } },
    testTimeout: 5 * patience,
    hookTimeout: 5 * patience,
  },
});
