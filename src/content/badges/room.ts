import { send } from 'src/messages/bus';

/** The layer of badges as a script of its own offers it: shows it on a page of results until the signal ends it. */
export interface BadgeRoom {
  show(url: URL, signal: AbortSignal): void;
}

// Content scripts of one extension share a world that the page cannot see: what one puts there the other finds.
const door = Symbol.for('storesight.badges');
const world = globalThis as typeof globalThis & { [door]?: BadgeRoom };

/** Offers the layer to the page script of this frame. */
export const offerBadges = (room: BadgeRoom): void => {
  world[door] = room;
};

/** Forgets a layer that an earlier version of the extension left in an open page. */
export const forgetBadges = (): void => {
  delete world[door];
};

/** Fetches the layer: only pages of results carry it, and only where the user asked for badges. `undefined` when the browser refuses. */
export async function fetchBadges(): Promise<BadgeRoom | undefined> {
  if (!world[door]) await send('script', 'badges');
  return world[door];
}
