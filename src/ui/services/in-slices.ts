/** Work done without a pause, ms: a fraction of the 50 after which a click is felt to wait. */
const sliceMs = 12;

interface Yielding {
  scheduler?: { postTask?: (work: () => void) => Promise<void> };
}

/** Hands the page's thread back once. A timer, where there is nothing better, is slow in a tab behind. */
const rest = (): Promise<void> => {
  const { scheduler } = globalThis as Yielding;
  return scheduler?.postTask ? scheduler.postTask(() => {}) : new Promise((resolve) => setTimeout(resolve, 0));
};

/** Work on a screen that takes its time: the user sees how far it is, and can end it. */
export interface LongRun {
  signal: AbortSignal;
  /** 0 to 1. */
  onProgress: (share: number) => void;
}

/** Runs work that yields how far it is without holding the page's thread. Rejects when it is ended first. */
export async function inSlices<T>(work: Generator<number, T>, { signal, onProgress }: LongRun): Promise<T> {
  let began = performance.now();
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() - began < sliceMs) continue;
    onProgress(value);
    await rest();
    signal.throwIfAborted();
    began = performance.now();
  }
}
