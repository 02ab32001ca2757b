/** What happens within 2 s goes in one write: a slider that is drawn, a list that is ticked. */
const joinedMs = 2_000;
/** No two runs within 5 s: a run writes twice at most, so that an hour has 1,440 writes of the 1,800 and a minute 24 of the 120 allowed. */
const apartMs = 5_000;

/** When runs take place: one at a time, soon after there is a reason, and never too often for the browser. */
export interface Pace {
  /** Lets a run follow soon; further calls until then are part of it. */
  soon(): void;
  /** Does something in its turn: after what is being done, before what comes later. */
  next<T>(work: () => Promise<T>): Promise<T>;
  /** Runs in its turn, now. */
  atOnce(): Promise<void>;
}

/** Paces `run`; a run that fails is told in the console, and made up for by the next. */
export function createPace(run: () => Promise<void>): Pace {
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const next = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work, work);
    turn = mine.catch(() => undefined);
    return mine;
  };
  const atOnce = (): Promise<void> =>
    next(() => {
      last = Date.now();
      return run();
    });
  const soon = (): void => {
    if (timer !== undefined) return;
    const wait = Math.max(joinedMs, last + apartMs - Date.now());
    timer = setTimeout(() => {
      timer = undefined;
      atOnce().catch((error) => console.debug('settings were not sent', error));
    }, wait);
  };
  return { soon, next, atOnce };
}
