/**
 * How long work stands aside for events in a row, in ms: whoever is answered within it has the worker to himself, and events without end hold
 * nothing up for ever.
 */
const asideMs = 100;

/** Events that are being answered while longer work goes on. */
export interface Guests {
  /** Answers one: whoever asks {@link wait} stands aside meanwhile. */
  first<T>(answer: () => Promise<T>): Promise<T>;
  /** A promise for when nobody is being answered any more, or for long enough; `undefined` where nobody is. */
  wait(): Promise<void> | undefined;
}

/** Nobody there yet. */
export function createGuests(): Guests {
  let here = 0;
  const waiting = new Set<() => void>();
  return {
    async first(answer) {
      here += 1;
      try {
        return await answer();
      } finally {
        here -= 1;
        if (here === 0) for (const go of [...waiting]) go();
      }
    },
    wait() {
      if (here === 0) return undefined;
      return new Promise((resolve) => {
        const go = (): void => {
          clearTimeout(timer);
          waiting.delete(go);
          resolve();
        };
        const timer = setTimeout(go, asideMs);
        waiting.add(go);
      });
    },
  };
}
