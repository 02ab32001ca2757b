/** Lets pieces of work on the same store follow one another, while those on different stores take turns. */
export interface Turns {
  /** Runs the work when all that was asked for the same key before has ended, however it ended, and tells it whether it had to wait for that. */
  take<T>(key: string, work: (waited: boolean) => Promise<T>): Promise<T>;
  /** Whether anything waits for its turn. */
  waiting(): boolean;
}

/** Turns of one worker's life. */
export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();
  let queued = 0;
  return {
    waiting: () => queued > 0,
    async take(key, work) {
      const before = last.get(key);
      const begin = async () => {
        if (before) {
          queued++;
          await before.catch(() => undefined);
          queued--;
        }
        return work(before !== undefined);
      };
      const own = begin();
      last.set(key, own);
      try {
        return await own;
      } finally {
        if (last.get(key) === own) last.delete(key);
      }
    },
  };
}
