/**
 * Longest stretch of page work before we hand the main thread back, in milliseconds: half of a 4 ms slice, so one late step still fits
 * (`npm run bench`, longest slice on 1,000 reviews).
 */
const sliceBudget = 2;

interface Yielding {
  scheduler?: { postTask?: (work: () => void) => Promise<void> };
}

/**
 * Hands the main thread back once, and queues behind what waits there. (`scheduler.yield` comes back before the page's own timers and
 * messages, which then wait for the whole reading: 0.4 s on 5,000 reviews.) A timer is the oldest thing that works.
 */
export const yieldToPage = (): Promise<void> => {
  const { scheduler } = globalThis as Yielding;
  return scheduler?.postTask ? scheduler.postTask(() => {}) : new Promise((resolve) => setTimeout(resolve, 0));
};

/** Longest wait for the next frame, ms: a page in the background draws none. */
const frameMs = 250;

/**
 * Resolves right after the page has drawn its next frame, in a task of its own: what asks for layout then finds it made and costs the page
 * none.
 */
export const afterFrame = async (): Promise<void> => {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, frameMs);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });
  await yieldToPage();
};

/**
 * Runs a stepwise reading to its end without holding the page's main thread for long.
 * Resolves to `undefined` when `signal` ends it first; rejects with whatever a step throws.
 */
export async function runInSlices<T>(steps: Generator<void, T>, signal: AbortSignal): Promise<T | undefined> {
  let sliceStart = performance.now();
  while (!signal.aborted) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - sliceStart < sliceBudget) continue;
    await yieldToPage();
    sliceStart = performance.now();
  }
  return undefined;
}
