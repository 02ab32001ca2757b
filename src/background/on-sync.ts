import { findStore } from 'src/db/repos/stores';
import type { StoreKey } from 'src/domain/site';
import { ok, type Result } from 'src/lib/result';
import { announce, followChanges } from 'src/messages/changes';
import { type FailureCode, type SyncAsked, syncAsked } from 'src/messages/protocol';
import { there } from 'src/settings/sync/entries';
import { syncKept, syncSetting } from 'src/settings/sync/kept';
import { travellingKeys } from 'src/settings/sync/travelling';
import * as z from 'zod/mini';
import { endSync, runSync } from './sync-run';
import type { Tools } from './tools';

/** What happens within 2 s goes in one write: a slider that is drawn, a list that is ticked. */
const joinedMs = 2_000;
/** No two runs within 5 s: a run writes twice at most, so that an hour has 1,440 writes of the 1,800 and a minute 24 of the 120 allowed. */
const apartMs = 5_000;

/** What our own pages may ask of settings and pins that travel. */
export const syncAskedSchema: z.ZodMiniType<SyncAsked> = z.enum(syncAsked);

/** The worker's side of settings and pins that travel: one run at a time, soon after something changed here or elsewhere. */
export function createSync(tools: Tools) {
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  /** Runs follow one another. */
  const next = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work, work);
    turn = mine.catch(() => undefined);
    return mine;
  };
  const run = async (): Promise<void> => {
    if (!(await syncSetting.get())) return;
    last = Date.now();
    await runSync(tools);
    announce({ store: 'sync', key: '' });
  };
  /** Lets a run follow soon; further calls until then are part of it. */
  const soon = (): void => {
    if (timer !== undefined) return;
    const wait = Math.max(joinedMs, last + apartMs - Date.now());
    timer = setTimeout(() => {
      timer = undefined;
      next(run).catch((error) => console.debug('settings were not sent', error));
    }, wait);
  };
  const end = async (clear: boolean): Promise<void> => {
    await syncSetting.set(false);
    await endSync(clear);
    announce({ store: 'sync', key: '' });
  };
  /** Whether a store whose pin came before it is there now. */
  const isAwaited = async (key: string): Promise<boolean> => {
    const kept = (await syncSetting.get()) ? await syncKept.read() : undefined;
    const store = kept && (await findStore(await tools.openDb(), key as StoreKey));
    if (!kept || !store) return false;
    return [store.key, ...store.aliases].some((alias) => {
      const name = `pin.${alias}`;
      return kept.entries.get(name)?.value === there && !kept.seen.has(name);
    });
  };

  return {
    /** A page asks; what it switches on or off is done when it is answered. */
    async onAsked(asked: SyncAsked): Promise<Result<null, FailureCode>> {
      if (asked === 'changed') soon();
      if (asked === 'on') {
        await syncSetting.set(true);
        await next(run);
      }
      if (asked === 'off' || asked === 'off-and-clear') await next(() => end(asked === 'off-and-clear'));
      return ok(null);
    },
    /** Settings that changed here, and whatever came from elsewhere. */
    async onStorage(changes: Record<string, unknown>, area: string): Promise<void> {
      const concerns =
        area === 'sync' || (area === 'local' && travellingKeys.some((key) => Object.hasOwn(changes, key)));
      if (concerns && (await syncSetting.get())) soon();
    },
    /** Catches up with what happened while no worker was there, and follows what is announced until `signal` ends it. */
    start(signal?: AbortSignal): void {
      soon();
      followChanges(({ store, key }) => {
        // Without a key many stores changed, and their pins may have gone with them.
        if (store === 'pins' || (store === 'summaries' && key === '')) soon();
        else if (store === 'summaries')
          isAwaited(key).then(
            (awaited) => awaited && soon(),
            () => undefined,
          );
      }, signal ?? new AbortController().signal);
    },
  };
}
