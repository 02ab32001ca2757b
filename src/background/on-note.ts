import { ok, type Result } from 'src/lib/result';
import type { Caller } from 'src/messages/bus';
import type { FailureCode } from 'src/messages/protocol';
import { openBeside } from './side-panel';

/** The user wants to write about the store of this tab. Nothing is typed inside a shop's page: a screen of ours opens beside it. */
export async function onNote(_: null, { tabId }: Caller): Promise<Result<null, FailureCode>> {
  await openBeside(tabId);
  return ok(null);
}
