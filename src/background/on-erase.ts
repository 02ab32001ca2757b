import { eraseEverything, eraseStores, forgottenStores } from 'src/db/erase';
import { storeKeySchema } from 'src/domain/schemas';
import type { StoreKey } from 'src/domain/site';
import { ok, type Result } from 'src/lib/result';
import { announce } from 'src/messages/changes';
import type { Erasure, FailureCode } from 'src/messages/protocol';
import { forgetCompareChoices, forgetSameItems } from 'src/settings/compare';
import * as z from 'zod/mini';
import type { Tools } from './tools';

/** More stores than anyone ticks in one list. */
const mostStores = 5_000;

/** What our own pages may ask to be forgotten. */
export const erasureSchema: z.ZodMiniType<Erasure> = z.union([
  z.strictObject({
    stores: z.array(storeKeySchema as unknown as z.ZodMiniType<StoreKey>).check(z.maxLength(mostStores)),
  }),
  z.strictObject({ before: z.iso.datetime() }),
  z.strictObject({ everything: z.literal(true) }),
]);

/** Forgets what the user wants forgotten. Pages of these stores that are open now are read anew at their next change. */
export async function onErase(tools: Tools, what: Erasure): Promise<Result<number, FailureCode>> {
  const db = await tools.openDb();
  if ('everything' in what) {
    const erased = await db.count('stores');
    await eraseEverything(db);
    // They name items of stores that are gone now, and rows of tables that held them.
    await forgetCompareChoices();
    announce({ store: 'summaries', key: '' });
    return ok(erased);
  }
  const keys = 'stores' in what ? what.stores : await forgottenStores(db, what.before);
  const erased = await eraseStores(db, keys, tools.now());
  await forgetSameItems(erased.items);
  announce({ store: 'summaries', key: '' });
  return ok(erased.stores);
}
