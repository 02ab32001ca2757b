import type { ReadOutcome } from 'src/sites/define';

/** What a further script of ours in the same page sees of the page under way. */
export interface ShownPage {
  /** What was read last. */
  readonly latest: ReadOutcome | undefined;
  /** Ends with the page. */
  readonly signal: AbortSignal;
  /** To be called whenever a reading has been answered. */
  onShown: (() => void) | undefined;
}

// Content scripts of one extension share a world that the page cannot see: what one puts there the other finds.
const door = Symbol.for('storesight.page');
const world = globalThis as typeof globalThis & { [door]?: ShownPage };

/** Offers the page under way to further scripts. */
export const offerPage = (page: ShownPage): void => {
  world[door] = page;
};

/** The page under way, if any. */
export const shownPage = (): ShownPage | undefined => world[door];
