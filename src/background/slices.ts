/**
 * Work done without a pause, in ms. A step of the work comes on top of it, so it is a fraction of the 50 ms after which an event is felt
 * to wait; much less would spend the time on pauses.
 */
const sliceMs = 12;

/** Ends the present turn, so that events that came meanwhile are handled. */
export const pause = (ms = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Runs work that yields to its end, pausing whenever a slice is used up. `rest`: how long the next pause should be, in ms. */
export async function inSlices<T>(work: Generator<void, T>, rest: () => number = () => 0): Promise<T> {
  let began = performance.now();
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() - began >= sliceMs) {
      await pause(rest());
      began = performance.now();
    }
  }
}
