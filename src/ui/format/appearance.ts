/** How the user wants to be spoken to; everything absent is the browser's own way. */
export interface Appearance {
  /** All messages of a chosen language: flat name (`panel_mute`) → message. */
  words?: Readonly<Record<string, string>>;
  /** Which colour means "above its peers". */
  colours?: 'china' | 'west' | 'none';
}

// A page script and what it fetches are bundles of their own; in one world they find each other by this.
const door = Symbol.for('storesight.appearance');
const world = globalThis as typeof globalThis & { [door]?: Appearance };

/** Adds to how the user wants to be spoken to, for every bundle in this world. */
export const giveAppearance = (more: Appearance): void => {
  world[door] = { ...world[door], ...more };
};

/** Back to the browser's own way: a choice that was taken back, or one an earlier copy of the script left. */
export const forgetAppearance = (): void => {
  delete world[door];
};

/** What the user chose. */
export const appearance = (): Appearance => world[door] ?? {};
