import { welcomedSetting } from 'src/settings/items';
import { browser } from 'wxt/browser';
import { registerAllowed, takeOverTabs } from './page-scripts';
import { planTidying } from './tidy';

/** The page of the first run, once: it says what this is before anything else does. */
async function welcome(): Promise<void> {
  if (await welcomedSetting.get()) return;
  await welcomedSetting.set(true);
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

/** After an install, an update of ours or of the browser: registered scripts may be gone and open tabs hold no or an older script. */
export async function onInstalled({ reason }: { reason: string }): Promise<void> {
  await planTidying();
  await registerAllowed();
  await takeOverTabs();
  if (reason === 'install') await welcome();
}
