import { registerAllowed, takeOverTabs } from './page-scripts';

/** After an install, an update of ours or of the browser: registered scripts may be gone and open tabs hold no or an older script. */
export async function onInstalled(): Promise<void> {
  await registerAllowed();
  await takeOverTabs();
}
