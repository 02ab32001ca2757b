// @vitest-environment happy-dom
import { watchPage } from 'src/content/watch';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

let end: AbortController;
let readAt: number[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  document.body.innerHTML = '<ul class="reviews"></ul><p class="price"></p>';
  end = new AbortController();
  readAt = [];
  watchPage({
    document,
    roots: '.reviews',
    wantsEverything: () => false,
    isOurs: () => false,
    onChange: () => readAt.push(performance.now()),
    onTick: () => undefined,
    signal: end.signal,
  });
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

/** Lets the observer be told, which takes turns of its own, then this much time pass. */
async function pass(ms: number): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
  await vi.advanceTimersByTimeAsync(ms);
}

async function add(selector = '.reviews'): Promise<number> {
  document.querySelector(selector)?.append(document.createElement('li'));
  const at = performance.now();
  await pass(0);
  return at;
}

it('reads a page that was at rest soon after its reviews changed', async () => {
  await pass(5_000);
  const at = await add();
  await pass(100);
  expect(readAt).toHaveLength(1);
  expect((readAt[0] ?? 0) - at).toBeLessThan(60);
});

it('reads less and less often while reviews keep coming in, but never waits for longer than it has patience', async () => {
  for (let n = 0; n < 60; n++) {
    await add();
    await pass(50);
  }
  const gaps = readAt.slice(1).map((at, n) => at - (readAt[n] ?? 0));
  expect(readAt.length).toBeLessThan(10);
  expect(Math.max(...gaps)).toBeLessThan(1_400);
});

it('does not read for what has nothing to do with reviews', async () => {
  await add('.price');
  await pass(2_000);
  expect(readAt).toEqual([]);
});
