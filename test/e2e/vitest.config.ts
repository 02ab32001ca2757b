import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Browser tests: three files at a time, each with a browser and a profile of its own. A file keeps six tenths of a core busy: two of them left
 * 2 cores idle for more than a third of the time.
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
    maxWorkers: 3,
    // What is waited for comes late on a busy machine; a second is no sign that it never will.
    expect: { poll: { timeout: 10_000 } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
