import { setPinned } from 'src/db/repos/pin';
import { findStore } from 'src/db/repos/stores';
import { getSummary } from 'src/db/repos/summaries';
import { fail, ok, type Result } from 'src/lib/result';
import type { Caller } from 'src/messages/bus';
import { announce } from 'src/messages/changes';
import type { FailureCode, PageReport } from 'src/messages/protocol';
import { readPageState } from './page-state';
import type { Tools } from './tools';

/** Pins or unpins the store the asking tab is about. The page never names it: the worker knows from the tab's own last reading. */
export async function onPin(tools: Tools, pinned: boolean, caller: Caller): Promise<Result<PageReport, FailureCode>> {
  const state = caller.private ? undefined : await readPageState(caller.tabId);
  if (!state?.storeKey) return fail('wrong-sender', 'no kept store in this tab');
  try {
    const db = await tools.openDb();
    const key = (await findStore(db, state.storeKey))?.key ?? state.storeKey;
    await setPinned(db, key, pinned, tools.now());
    announce({ store: 'pins', key });
    const summary = await getSummary(db, key);
    return ok({ state, ...(summary && { summary }) });
  } catch (error) {
    return fail('db-unavailable', error instanceof Error ? error.message : String(error));
  }
}
