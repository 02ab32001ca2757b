import { runInSlices } from 'src/content/slices';
import { describe, expect, it } from 'vitest';

function* busy(steps: number, ms: number): Generator<void, string> {
  for (let i = 0; i < steps; i++) {
    const until = performance.now() + ms;
    while (performance.now() < until);
    yield;
  }
  return 'done';
}

describe('reading in slices', () => {
  it('lets other work in between long steps', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    expect(await runInSlices(busy(10, 5), new AbortController().signal)).toBe('done');
    clearInterval(timer);
    expect(turns).toBeGreaterThan(1);
  });

  it('ends without a value when its lifetime ends', async () => {
    const end = new AbortController();
    const result = runInSlices(busy(1000, 5), end.signal);
    end.abort();
    expect(await result).toBeUndefined();
  });

  it('passes on what a step throws', async () => {
    const steps = (function* (): Generator<void, never> {
      yield;
      throw new Error('torn page');
    })();
    await expect(runInSlices(steps, new AbortController().signal)).rejects.toThrow('torn page');
  });
});
