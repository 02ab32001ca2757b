import { type ReplicaSettings, replicaScopes } from 'src/domain/replica';
import { storeKeySchema } from 'src/domain/schemas';
import type { StoreKey } from 'src/domain/site';
import { ok, type Result } from 'src/lib/result';
import { handler } from 'src/messages/bus';
import type { FailureCode, ReplicaFailure } from 'src/messages/protocol';
import * as z from 'zod/mini';
import { planFolder } from './replica/alarms';
import { makeBundle, takeInBundle } from './replica/bundle';
import { changeSettings, replicaState } from './replica/state';
import { compact, syncFolder } from './replica/sync';
import type { Tools } from './tools';

/** More stores than anyone ticks in one list. */
const mostStores = 5_000;

const settingsSchema: z.ZodMiniType<Partial<ReplicaSettings>> = z.strictObject({
  name: z.exactOptional(z.string().check(z.maxLength(80))),
  scope: z.exactOptional(z.enum(replicaScopes)),
  stores: z.exactOptional(z.array(storeKeySchema as unknown as z.ZodMiniType<StoreKey>).check(z.maxLength(mostStores))),
  maskAuthors: z.exactOptional(z.boolean()),
});

const parsed =
  <T>(schema: z.ZodMiniType<T>) =>
  (payload: unknown): T | undefined => {
    const result = schema.safeParse(payload);
    return result.success ? result.data : undefined;
  };

/** What our own pages ask of the library folder. */
export const replicaHandlers = (tools: Tools) => {
  const ask = <T>(handle: () => Promise<Result<T, FailureCode | ReplicaFailure>>) =>
    handler({ from: 'page', parse: parsed(z.null()), handle });
  return {
    replicaState: ask(async () => ok(await replicaState(tools))),
    replicaSettings: handler({
      from: 'page',
      parse: parsed<Partial<ReplicaSettings>>(settingsSchema),
      handle: async (settings) => ok(await changeSettings(tools, settings)),
    }),
    replicaMerge: ask(async () => {
      await planFolder(tools);
      return syncFolder(tools);
    }),
    replicaCancel: ask(async () => {
      await tools.memory.desk.stop();
      return ok(null);
    }),
    replicaCompact: ask(() => compact(tools)),
    replicaExport: ask(() => makeBundle(tools)),
    replicaImport: ask(() => takeInBundle(tools)),
  };
};
