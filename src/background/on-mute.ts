import { ok, type Result } from 'src/lib/result';
import type { Caller } from 'src/messages/bus';
import type { FailureCode } from 'src/messages/protocol';
import { setMuted } from 'src/settings/muted';
import { keepPageState, readPageState } from './page-state';

/** Mutes the asking tab's host, or lets it speak again. From a private window nothing is kept, not even that. */
export async function onMute(muted: boolean, caller: Caller): Promise<Result<null, FailureCode>> {
  const [url] = caller.urls;
  if (caller.private || !url) return ok(null);
  await setMuted(new URL(url).hostname, muted);
  if (muted) await keepPageState(caller.tabId, { ...(await readPageState(caller.tabId)), url, kind: 'muted' });
  return ok(null);
}
