/** Runs work that pauses between slices to its end at once, for callers that nothing waits for. */
export function finish<T>(slices: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
  }
}
