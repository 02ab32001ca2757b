import { fail, ok, type Result } from 'src/lib/result';
import type { FailureCode } from 'src/messages/protocol';
import { ensureFreshSummary } from './fresh-summary';
import type { Tools } from './tools';

/** A page of ours shows a store: makes sure that its Summary is up to date. The page follows the announced change. */
export async function onFreshen(tools: Tools, storeKey: string): Promise<Result<null, FailureCode>> {
  try {
    await ensureFreshSummary(tools, await tools.openDb(), storeKey);
    return ok(null);
  } catch (error) {
    return fail('internal', error instanceof Error ? error.message : String(error));
  }
}
