import type { ReadOutcome } from 'src/sites/define';

/** What a further script of ours in the same page sees of the page under way. */
export interface ShownPage {
  /** What was read last. */
  readonly latest: ReadOutcome | undefined;
  /** `signal`: ends with the page. */
  readonly options: { readonly signal: AbortSignal };
  /** To be called whenever a reading has been answered. */
  onShown: (() => void) | undefined;
}

// Content scripts of one extension share a world that the page cannot see: what one puts there the other finds.
const world = globalThis as typeof globalThis & { storesightPage?: ShownPage };

/** Offers the page under way to further scripts. */
export const offerPage = (page: ShownPage): void => {
  world.storesightPage = page;
};

/** The page under way, if any. */
export const shownPage = (): ShownPage | undefined => world.storesightPage;
