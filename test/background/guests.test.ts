import { createReplicaDesk } from 'src/background/replica/desk';
import { createGuests } from 'src/background/replica/guests';
import { ok } from 'src/lib/result';
import { handledBy, handler } from 'src/messages/bus';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDb } from './worker-kit';
import 'fake-indexeddb/auto';

const never = (): Promise<void> => new Promise(() => undefined);

describe('events that are answered while longer work goes on', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('are stood aside for until the last of them is answered, whether well or not', async () => {
    const guests = createGuests();
    expect(guests.wait()).toBeUndefined();
    const ends: ((error?: Error) => void)[] = [];
    const event = (): Promise<void> =>
      guests.first(() => new Promise((done, fail) => ends.push((error) => (error ? fail(error) : done()))));
    const [one, other] = [event(), event()];
    other.catch(() => undefined);
    let went = false;
    const waiting = guests.wait()?.then(() => {
      went = true;
    });
    ends[0]?.();
    await one;
    expect(went).toBe(false);
    ends[1]?.(new Error('no'));
    await expect(other).rejects.toThrow('no');
    await waiting;
    expect(went).toBe(true);
    expect(guests.wait()).toBeUndefined();
  });

  it('hold nothing up for ever', async () => {
    const guests = createGuests();
    void guests.first(never);
    const waiting = guests.wait();
    await vi.advanceTimersByTimeAsync(1_000);
    await waiting;
  });
});

it('no commit begins while an event is answered', async () => {
  const desk = createReplicaDesk();
  const log: string[] = [];
  const ended = desk.run(emptyDb, 'reading', async ({ inCommits }) => {
    const all = Array.from({ length: 600 }, (_, n) => n);
    const commit = async ([first]: readonly number[]): Promise<void> => {
      log.push(`commit from ${first}`);
      if (first !== 0) return;
      void desk.first(async () => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        log.push('the event was answered');
      });
    };
    await inCommits(all, { commit, together: () => true, cost: () => 1 });
    return ok(null);
  });
  expect(await ended).toEqual(ok(null));
  expect(log.slice(0, 3)).toEqual(['commit from 0', 'the event was answered', 'commit from 100']);
});

it('a handler does its work as it is told to, with what it was given', async () => {
  const log: unknown[] = [];
  const { pin } = handledBy(
    {
      pin: handler({
        from: 'tab',
        parse: (payload) => payload,
        handle: async (...given) => {
          log.push(given);
          return ok(null);
        },
      }),
    },
    async (work) => {
      log.push('before');
      return work();
    },
  );
  const caller = { tabId: 1, urls: [], private: false };
  expect(pin.from).toBe('tab');
  expect(await (pin.handle as (...given: unknown[]) => unknown)(true, caller)).toEqual(ok(null));
  expect(log).toEqual(['before', [true, caller]]);
});

it('a commit ends where things that belong together do', async () => {
  const sizes: number[] = [];
  await createReplicaDesk().run(emptyDb, 'reading', async ({ inCommits }) => {
    const all = [...new Array(70).fill('a'), ...new Array(10).fill('b'), ...new Array(90).fill('c')];
    const commit = async (some: readonly string[]) => sizes.push(some.length);
    await inCommits(all, { commit, together: (one, next) => one === next, cost: () => 1 });
    return ok(null);
  });
  expect(sizes[0]).toBe(80);
});

it('a commit of what takes long is of fewer things', async () => {
  const sizes: number[] = [];
  await createReplicaDesk().run(emptyDb, 'reading', async ({ inCommits }) => {
    const all = [...new Array(5).fill(10), ...new Array(100).fill(1)];
    await inCommits(all, { commit: async (some) => sizes.push(some.length), together: () => true, cost: (one) => one });
    return ok(null);
  });
  // 100 to begin with: 5 things at 10 each, and 50 at 1.
  expect(sizes[0]).toBe(55);
});
