/** What can be done with all marked reviews of a page, and how that stands. */
export interface Arranged {
  /** How many reviews are marked near the window. */
  marked: number;
  dimmed: boolean;
  sorted: boolean;
  /** Whether the page's list can be put in another order without touching it. */
  sortable: boolean;
}

/** The marks of a page as their own script offers them to the panel. */
export interface MarksRoom {
  readonly arranged: Arranged;
  dim(on: boolean): void;
  sort(on: boolean): void;
  /** Calls back after every change, until the signal ends it. */
  follow(onChange: () => void, signal: AbortSignal): void;
}

// Content scripts of one extension share a world that the page cannot see: what one puts there the other finds.
const door = Symbol.for('storesight.marks');
const world = globalThis as typeof globalThis & { [door]?: MarksRoom | undefined };

/** Offers the marks of this page, or takes them back. */
export const offerMarks = (room: MarksRoom | undefined): void => {
  world[door] = room;
};

/** The marks of this page, where it has any. */
export const marksRoom = (): MarksRoom | undefined => world[door];
