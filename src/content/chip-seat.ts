import { type ChipPlace, covered, placeChip } from './overlay-placement';
import { afterFrame, runInSlices } from './slices';

/** What the choice of a place went by: while it reads the same and the place is still free, looking again would find the same. */
function surroundings({ host, chip, anchor }: ChipPlace): string {
  return JSON.stringify([chip, anchor, host.previousElementSibling].map((each) => each?.getBoundingClientRect()));
}

/**
 * Keeps the chip in its place: what comes back has the place looked for after the page's next frame and in slices, one search at a time.
 * `toPlace`: what is to be placed, `undefined` while there is nothing. `onStood`: the chip may stand elsewhere now.
 */
export function chipSeat(toPlace: () => ChipPlace | undefined, onStood: () => void, signal: AbortSignal): () => void {
  let wanted = false;
  let searching = false;
  /** Surroundings of a place that was wholly free. */
  let free: string | undefined;

  const isStillFree = (place: ChipPlace): boolean =>
    free !== undefined && free === surroundings(place) && covered(place.chip.getBoundingClientRect(), place, 1) === 0;

  const look = async (): Promise<void> => {
    await afterFrame();
    wanted = false;
    const place = toPlace();
    if (!place || signal.aborted || isStillFree(place)) return;
    try {
      const weight = await runInSlices(placeChip(place), signal);
      free = weight === 0 ? surroundings(place) : undefined;
      if (!signal.aborted) onStood();
    } finally {
      // Better in a poor place than not to be seen, should the page stand in the way of a search.
      place.surface.style.visibility = '';
    }
  };

  return async () => {
    wanted = true;
    if (searching) return;
    searching = true;
    try {
      while (wanted && !signal.aborted) await look();
    } finally {
      searching = false;
    }
  };
}
