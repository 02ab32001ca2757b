import type { StateReport } from 'src/domain/schemas';
import { fail, ok, type Result } from 'src/lib/result';
import type { Caller } from 'src/messages/bus';
import type { FailureCode } from 'src/messages/protocol';
import { pauseSetting } from 'src/settings/items';
import { keepPageState } from './page-state';
import { showOnToolbar } from './toolbar';

/** Keeps what a page that cannot be read (further) says of itself, for the popup. */
export async function onState(state: StateReport, caller: Caller): Promise<Result<null, FailureCode>> {
  const { origin } = new URL(state.url);
  if (!caller.urls.some((url) => new URL(url).origin === origin))
    return fail('wrong-sender', 'the state is of another page');
  void showOnToolbar(caller.tabId, state);
  if (!caller.private && !(await pauseSetting.get())) await keepPageState(caller.tabId, state);
  return ok(null);
}
