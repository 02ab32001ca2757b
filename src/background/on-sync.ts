import { findStore } from 'src/db/repos/stores';
import { ok, type Result } from 'src/lib/result';
import { announce, followChanges } from 'src/messages/changes';
import { type Change, type FailureCode, type SyncAsked, syncAsked } from 'src/messages/protocol';
import { there } from 'src/settings/sync/entries';
import { syncKept, syncSetting } from 'src/settings/sync/kept';
import { travellingKeys } from 'src/settings/sync/travelling';
import * as z from 'zod/mini';
import { createPace } from './sync-pace';
import { endSync, runSync } from './sync-run';
import type { Tools } from './tools';

/** What our own pages may ask of settings and pins that travel. */
export const syncAskedSchema: z.ZodMiniType<SyncAsked> = z.enum(syncAsked);

const tellPages = (): void => announce({ store: 'sync', key: '' });

/** Whether a store whose pin came before it is there now. */
async function isAwaited(tools: Tools, key: string): Promise<boolean> {
  const kept = (await syncSetting.get()) ? await syncKept.read() : undefined;
  const store = kept && (await findStore(await tools.openDb(), key));
  if (!kept || !store) return false;
  return [store.key, ...store.aliases].some((alias) => {
    const name = `pin.${alias}`;
    return kept.entries.get(name)?.value === there && !kept.seen.has(name);
  });
}

/** The worker's side of settings and pins that travel: one run at a time, soon after something changed here or elsewhere. */
export function createSync(tools: Tools) {
  const pace = createPace(async () => {
    if (!(await syncSetting.get())) return;
    await runSync(tools);
    tellPages();
  });
  const end = async (clear: boolean): Promise<void> => {
    await syncSetting.set(false);
    await endSync(clear);
    tellPages();
  };
  const onChange = async ({ store, key }: Change): Promise<void> => {
    // Without a key many stores changed, and their pins may have gone with them.
    const many = store === 'summaries' && key === '';
    if (store === 'pins' || many || (store === 'summaries' && (await isAwaited(tools, key)))) pace.soon();
  };
  return {
    /** A page asks; what it switches on or off is done when it is answered. */
    async onAsked(asked: SyncAsked): Promise<Result<null, FailureCode>> {
      if (asked === 'changed') pace.soon();
      if (asked === 'on') {
        await syncSetting.set(true);
        await pace.atOnce();
      }
      if (asked === 'off' || asked === 'off-and-clear') await pace.next(() => end(asked === 'off-and-clear'));
      return ok(null);
    },
    /** Settings that changed here, and whatever came from elsewhere. */
    async onStorage(changes: Record<string, unknown>, area: string): Promise<void> {
      const isOurs = area === 'local' && travellingKeys.some((key) => Object.hasOwn(changes, key));
      if ((area === 'sync' || isOurs) && (await syncSetting.get())) pace.soon();
    },
    /** Catches up with what happened while no worker was there, and follows what is announced as long as this one is. */
    start(): void {
      pace.soon();
      followChanges((change) => {
        onChange(change).catch((error) => console.debug('a pin waits for its store', error));
      }, new AbortController().signal);
    },
  };
}
