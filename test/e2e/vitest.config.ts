import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

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
    // What is waited for comes late on a busy machine; a second is no sign that it never will.
    expect: { poll: { timeout: 40_000 } },
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
