import type { ReplicaSettings, ReplicaState } from 'src/domain/replica';
import { replicaScopes } from 'src/domain/replica';
import { storeKeySchema } from 'src/domain/schemas';
import type { StoreKey } from 'src/domain/site';
import { fail, ok } from 'src/lib/result';
import { handler } from 'src/messages/bus';
import * as z from 'zod/mini';
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

const nothing: ReplicaState = {
  settings: { name: '', scope: 'everything', stores: [], maskAuthors: false },
  devices: [],
  skipped: [],
  own: { segments: 0, bytes: 0, waiting: 0 },
};

/** What our own pages ask of the library folder. */
export const replicaHandlers = (_tools: Tools) => {
  const ask = (handle: () => Promise<ReturnType<typeof fail<'no-folder'>>>) =>
    handler({ from: 'page', parse: parsed(z.null()), handle });
  const noFolder = async () => fail('no-folder');
  return {
    replicaState: handler({ from: 'page', parse: parsed(z.null()), handle: async () => ok(nothing) }),
    replicaSettings: handler({
      from: 'page',
      parse: parsed<Partial<ReplicaSettings>>(settingsSchema),
      handle: async (settings) => ok({ ...nothing, settings: { ...nothing.settings, ...settings } }),
    }),
    replicaMerge: ask(noFolder),
    replicaCancel: handler({ from: 'page', parse: parsed(z.null()), handle: async () => ok(null) }),
    replicaCompact: ask(noFolder),
    replicaExport: ask(noFolder),
    replicaImport: ask(noFolder),
  };
};
