import type { ComponentChildren } from 'preact';
import { mount } from './mount';
import { followAppearance } from './services/appearance';
import { browserServices } from './services/browser-services';

/** Opens one of our own pages: in the user's language and colours, on the services of the real extension. */
export async function openScreen(view: ComponentChildren): Promise<void> {
  await followAppearance();
  mount(view, browserServices);
}
