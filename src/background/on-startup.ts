import { registerAllowed } from './page-scripts';
import { planTidying, tidy } from './tidy';
import type { Tools } from './tools';

/** The browser has started: old texts go, and what they counted for is made anew. */
export async function onStartup(tools: Tools): Promise<void> {
  await registerAllowed();
  await planTidying();
  await tidy(tools);
}
