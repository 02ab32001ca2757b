import 'fake-indexeddb/auto';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Every way the worker's code reaches the database, by class. */
const doors = [
  [IDBObjectStore, ['get', 'getAll', 'getKey', 'getAllKeys', 'count', 'put', 'add', 'delete', 'openCursor']],
  [IDBIndex, ['get', 'getAll', 'getKey', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor']],
] as const;

/** How an aborted transaction answers what is still asked of it. */
const ofEndedTransactions = new Set(['AbortError', 'InvalidStateError', 'TransactionInactiveError']);

/** An object store or an index, as far as it leads to its transaction. */
interface Asked {
  transaction?: IDBTransaction;
  objectStore?: { transaction: IDBTransaction };
}
type Call = (this: Asked, ...args: unknown[]) => unknown;

/**
 * A worker that dies at its n-th step outside itself: a request to the database, a new transaction, a call of the browser's storage. Dying
 * aborts the transaction it was in, as the browser does, and from then on nothing it asks for is answered or done.
 */
export class Mortal {
  private steps = 0;
  private dead = false;
  private diesAt = Number.POSITIVE_INFINITY;

  private readonly told = process.listeners('unhandledRejection');

  constructor() {
    // The promises of a dead worker are broken to nobody; every other one is told as always.
    process.removeAllListeners('unhandledRejection');
    process.on('unhandledRejection', (reason, promise) => {
      if (reason instanceof DOMException && ofEndedTransactions.has(reason.name)) return;
      for (const listener of this.told) listener(reason, promise);
    });
    for (const [{ prototype }, names] of doors)
      for (const name of names) {
        const own = Reflect.get(prototype, name) as Call;
        const mortal = this;
        vi.spyOn(prototype as unknown as Record<string, Call>, name).mockImplementation(function (
          this: Asked,
          ...args
        ) {
          if (!mortal.step(() => (this.transaction ?? this.objectStore?.transaction)?.abort())) return new IDBRequest();
          return own.apply(this, args);
        });
      }
    const begin = IDBDatabase.prototype.transaction;
    const mortal = this;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
      const tx = begin.apply(this, args);
      mortal.step(() => tx.abort());
      return tx;
    });
    for (const area of [fakeBrowser.storage.local, fakeBrowser.storage.session])
      for (const name of ['get', 'set'] as const) {
        const own = area[name].bind(area) as (value: unknown) => Promise<unknown>;
        vi.spyOn(area, name).mockImplementation(((value: unknown) =>
          this.step() ? own(value) : new Promise(() => undefined)) as never);
      }
  }

  /** Counts one step; false when the worker is dead, or dies by it. */
  private step(onDeath?: () => void): boolean {
    if (this.dead) return false;
    this.steps += 1;
    if (this.steps !== this.diesAt) return true;
    this.dead = true;
    try {
      onDeath?.();
    } catch {
      // Already committed or aborted.
    }
    return false;
  }

  /** Whether the planned death has come. */
  get isDead(): boolean {
    return this.dead;
  }

  /** Lets a worker run until its n-th step. Gives the steps taken when the work ended before. */
  async run(diesAt: number, work: () => Promise<unknown>): Promise<number> {
    this.steps = 0;
    this.diesAt = diesAt;
    const ended = work().catch(() => undefined);
    // Real timers: what a dead worker awaits never comes.
    const died = vi.waitUntil(() => this.dead, { timeout: 20_000, interval: 2 }).catch(() => undefined);
    await Promise.race([ended, died]);
    // What was on its way when it died arrives at nobody.
    await new Promise((resolve) => setTimeout(resolve, 5));
    return this.steps;
  }

  /** Takes everything off again. */
  end(): void {
    vi.restoreAllMocks();
    process.removeAllListeners('unhandledRejection');
    for (const listener of this.told) process.on('unhandledRejection', listener);
  }

  /** The browser starts the worker again. */
  revive(): void {
    this.dead = false;
    this.diesAt = Number.POSITIVE_INFINITY;
  }
}
