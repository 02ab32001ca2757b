import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Tests of rooms without DOM, browser or clock: nothing of one file can reach another, so they share a worker's modules. */
const pure = ['extract', 'sites', 'domain', 'language', 'trust', 'score', 'fuzz'].map(
  (room) => `test/${room}/**/*.test.ts`,
);
const all = ['test/**/*.test.{ts,tsx}'];
const never = ['test/e2e/**', 'test/bench/**', 'node_modules/**'];

const shared = {
  root,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: {
    alias: {
      src: `${root}src`,
      assets: `${root}assets`,
      '#i18n': `${root}.wxt/i18n/index.ts`,
    },
  },
} as const;

// A test that ends is in time: fixture pages are large, and the checks may share two slow cores with others. This ends only what hangs.
const testTimeout = 300_000;

export default defineConfig({
  test: {
    // Every core: by itself the runner keeps one of them free, which is half of two.
    maxWorkers: '100%',
    projects: [
      { ...shared, test: { name: 'pure', include: pure, exclude: never, isolate: false, testTimeout } },
      {
        ...shared,
        // What the plugin adds for the fake browser does not reach a project that merely extends this file.
        plugins: [WxtVitest()],
        test: {
          name: 'worlds',
          include: all,
          exclude: [...never, ...pure],
          setupFiles: ['test/setup.ts'],
          testTimeout,
          restoreMocks: true,
        },
      },
    ],
  },
});
