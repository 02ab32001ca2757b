import { fail, ok, type Result } from 'src/lib/result';
import type { Caller } from 'src/messages/bus';
import type { FailureCode, ScriptName } from 'src/messages/protocol';
import { browser } from 'wxt/browser';

/** Runs a further script in the top frame of the tab that asks for it, beside the page script that is there already. */
export async function onScript(name: ScriptName, { tabId }: Caller): Promise<Result<null, FailureCode>> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [`/${name}.js`] });
    return ok(null);
  } catch (error) {
    return fail('internal', error instanceof Error ? error.message : String(error));
  }
}
