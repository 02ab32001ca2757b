import { sweep } from 'src/db/retention';
import { retentionSetting } from 'src/settings/items';
import { catchUp } from './fresh-summary';
import { registerAllowed } from './page-scripts';
import type { Tools } from './tools';

/** The browser has started: old texts go, and what they counted for is made anew. */
export async function onStartup(tools: Tools): Promise<void> {
  await registerAllowed();
  await sweep(await tools.openDb(), tools.now(), await retentionSetting.get());
  await catchUp(tools);
}
