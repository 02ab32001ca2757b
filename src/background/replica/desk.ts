import { changeOwn } from 'src/db/replica/own';
import type { Db } from 'src/db/schema';
import type { ReplicaProgress } from 'src/domain/replica';
import { fail, type Result } from 'src/lib/result';
import { announce } from 'src/messages/changes';
import { announceProgress } from 'src/messages/progress';
import type { ReplicaFailure } from 'src/messages/protocol';
import { createGuests, type Guests } from './guests';

/** Work done without a pause, in ms: what is done between two looks at the clock comes on top of it. */
const sliceMs = 8;
/** The same while a commit is open, in ms: it has half a dozen answers of the browser to wait for, each of which comes after such a slice. */
const besideMs = 1;
/**
 * How long a commit should take, in ms: whoever wants to write meanwhile waits for it, and 50 ms are felt. With 20 ms the slowest of twenty
 * page readings took 38 to 72 ms (five runs), with 10 ms 18 to 47 (seven), and a merge of 100,000 reviews 5 to 6 s instead of 4 to 7.
 */
const commitMs = 10;
/**
 * Changes of one commit: to begin with, and at most and least whatever the device. Reviews are written in packs of 64: of far fewer at once
 * it is the commit itself that takes the time.
 */
const commitSize = { first: 100, least: 40, most: 250 } as const;
/** Between two words on how far it is, in ms. */
const tellMs = 200;

/** How things are done in commits. */
interface Commits<T> {
  commit: (some: readonly T[]) => Promise<unknown>;
  /** Whether a thing is better done with the one before it. */
  together: (one: T, next: T) => boolean;
  /** How many of the cheapest things one takes as long as. */
  cost: (one: T) => number;
}

/** One piece of work on the folder or a bundle. */
export interface Piece {
  db: Db;
  signal: AbortSignal;
  progress: ReplicaProgress;
  /** Says how far it is, now and then. */
  tell(more: Partial<ReplicaProgress>): void;
  /** A promise where it is time to let others work. */
  rest(): Promise<void> | undefined;
  /** Does things in commits of a size that this device does in {@link commitMs}. Ends early when it is cancelled. */
  inCommits<T>(all: readonly T[], how: Commits<T>): Promise<void>;
}

/** The work of one worker's life: one piece at a time. */
export interface ReplicaDesk {
  running(): ReplicaProgress | undefined;
  /** Answers an event that is none of this work, which stands aside meanwhile. */
  first: Guests['first'];
  /** Does a piece of work, or says that another is being done. What it throws is told as the folder's problem. */
  run<T>(
    openDb: () => Promise<Db>,
    doing: ReplicaProgress['doing'],
    work: (piece: Piece) => Promise<Result<T, ReplicaFailure>>,
  ): Promise<Result<T, ReplicaFailure | 'internal'>>;
  /** Stops what is being done; resolves once it has stopped. */
  stop(): Promise<void>;
}

/** Ends the present turn. Timers would be made to wait for 4 ms each, half as long again as the work. */
function turn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

function pacer(guests: Guests, commits: { open: boolean }): () => Promise<void> | undefined {
  let began = performance.now();
  const rested = async (): Promise<void> => {
    await turn();
    // Whoever came in this turn is answered first.
    await guests.wait();
    began = performance.now();
  };
  return () => (performance.now() - began < (commits.open ? besideMs : sliceMs) ? undefined : rested());
}

/** Where a commit ends: where things that belong together do, unless it came to less than half of its length. */
function endOf<T>(
  all: readonly T[],
  { from, size }: { from: number; size: number },
  { together, cost }: Commits<T>,
): number {
  let most = from;
  for (let left = size; left > 0 && most < all.length; most++) left -= cost(all[most] as T);
  for (let end = most; end > (from + most) / 2; end--) {
    const [one, next] = [all[end - 1], all[end]];
    if (one === undefined || next === undefined || !together(one, next)) return end;
  }
  return most;
}

/** The size of the next commit after one that did so much in so many ms. */
function nextSize(size: number, { done, ms }: { done: number; ms: number }): number {
  const fitting = (done * commitMs) / Math.max(1, ms);
  // Smaller at once, for the next one may be as slow; larger half way, for a quick one may have had little to do.
  return Math.round(Math.min(commitSize.most, Math.max(commitSize.least, Math.min(fitting, (fitting + size) / 2))));
}

function committer(signal: AbortSignal, guests: Guests, commits: { open: boolean }): Piece['inCommits'] {
  let size: number = commitSize.first;
  return async (all, how) => {
    for (let at = 0; at < all.length && !signal.aborted; ) {
      await guests.wait();
      const some = all.slice(at, endOf(all, { from: at, size }, how));
      const began = performance.now();
      commits.open = true;
      await how.commit(some).finally(() => {
        commits.open = false;
      });
      at += some.length;
      const done = some.reduce((sum, one) => sum + how.cost(one), 0);
      size = nextSize(size, { done, ms: performance.now() - began });
      // The end of a commit is a turn of its own: whoever waited has had his.
    }
  };
}

/** An empty desk, for a worker that starts. */
export function createReplicaDesk(): ReplicaDesk {
  let now: { progress: ReplicaProgress; stop: AbortController; ended: Promise<unknown> } | undefined;
  const guests = createGuests();

  function begin(db: Db, doing: ReplicaProgress['doing'], stop: AbortController): Piece {
    const progress: ReplicaProgress = { doing, done: 0, total: 0 };
    const commits = { open: false };
    const rest = pacer(guests, commits);
    let told = 0;
    return {
      db,
      signal: stop.signal,
      progress,
      tell(more) {
        Object.assign(progress, more);
        if (performance.now() - told < tellMs) return;
        told = performance.now();
        announceProgress({ ...progress });
      },
      rest,
      inCommits: committer(stop.signal, guests, commits),
    };
  }

  return {
    running: () => now && { ...now.progress },
    first: guests.first,
    async run(openDb, doing, work) {
      if (now) return fail('busy');
      const stop = new AbortController();
      let end: () => void = () => undefined;
      const ended = new Promise<void>((resolve) => {
        end = resolve;
      });
      const progress: ReplicaProgress = { doing, done: 0, total: 0 };
      now = { progress, stop, ended };
      try {
        const piece = begin(await openDb(), doing, stop);
        now.progress = piece.progress;
        const done = await work(piece);
        await changeOwn(piece.db, ({ problem: _before, ...own }) => own);
        return done;
      } catch (error) {
        const problem =
          error instanceof Error || error instanceof DOMException ? `${error.name}: ${error.message}` : String(error);
        await changeOwn(await openDb(), (own) => ({ ...own, problem: problem.slice(0, 300) })).catch(() => undefined);
        return fail('internal', problem);
      } finally {
        now = undefined;
        end();
        announce({ store: 'replica', key: '' });
      }
    },
    async stop() {
      now?.stop.abort();
      await now?.ended;
    },
  };
}
