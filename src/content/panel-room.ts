import { send } from 'src/messages/bus';
import type { OverlayActions, OverlayView } from './overlay-view';

/** What the panel shows and does at one moment. */
export interface PanelProps {
  view: OverlayView;
  actions: OverlayActions;
  onClose: () => void;
}

/** The panel as a script of its own offers it: its styles, how to draw it into a box or take it away, and how to stand it by the chip. */
export interface PanelRoom {
  css: string;
  draw(box: Element, props: PanelProps | undefined): void;
  place(panel: HTMLElement, chip: DOMRect): void;
}

// Content scripts of one extension share a world that the page cannot see: what one puts there the other finds.
const door = Symbol.for('storesight.panel');
const world = globalThis as typeof globalThis & { [door]?: PanelRoom };

/** Offers the panel to the page script of this frame. */
export const offerPanel = (room: PanelRoom): void => {
  world[door] = room;
};

/** Forgets a panel that an earlier version of the extension left in an open page. */
export const forgetPanel = (): void => {
  delete world[door];
};

/** The panel, where it was fetched before. */
export const knownPanel = (): PanelRoom | undefined => world[door];

/**
 * Fetches the panel: pages carry the chip alone, most are left without a look at more. `undefined` when the browser refuses; the next
 * click asks again.
 */
export async function fetchPanel(): Promise<PanelRoom | undefined> {
  if (!knownPanel()) await send('script', 'panel');
  return knownPanel();
}
