import { browser } from 'wxt/browser';

/** A message of the language the browser chose among ours, by its flat name (`panel_mute`); empty when there is none. */
export const shippedMessage = (name: string): string => browser.i18n.getMessage(name as never);
