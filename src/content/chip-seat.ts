import { type ChipPlace, covered, placeChip } from './overlay-placement';
import { afterFrame, runInSlices } from './slices';

/** What the choice of a place went by: while it reads the same and the place is still free, looking again would find the same. */
function surroundings({ host, chip, anchor }: ChipPlace): string {
  const { scrollWidth = 0, scrollHeight = 0 } = document.scrollingElement ?? {};
  const origin = host.getBoundingClientRect();
  const boxes = [chip, anchor, host.previousElementSibling].flatMap((each) => {
    const box = each?.getBoundingClientRect();
    return box ? [box.x - origin.x, box.y - origin.y, box.width, box.height] : [];
  });
  return [scrollWidth, scrollHeight, innerWidth, innerHeight, ...boxes].join();
}

/** Keeps the chip in its place: looks for one when asked to, after the page's next frame and in slices, one search at a time. */
export class ChipSeat {
  private wanted = false;
  private searching = false;
  /** Surroundings of a place that was wholly free. */
  private free: string | undefined;

  /** `place`: what is to be placed, `undefined` while there is nothing. `onStood`: the chip may stand elsewhere now. */
  constructor(
    private readonly place: () => ChipPlace | undefined,
    private readonly onStood: () => void,
    private readonly signal: AbortSignal,
  ) {}

  /** Has the place looked for, or once more where a search is under way. */
  async seek(): Promise<void> {
    this.wanted = true;
    if (this.searching) return;
    this.searching = true;
    try {
      while (this.wanted && !this.signal.aborted) await this.look();
    } finally {
      this.searching = false;
    }
  }

  private async look(): Promise<void> {
    await afterFrame();
    this.wanted = false;
    const place = this.place();
    if (!place || this.signal.aborted || this.isStillFree(place)) return;
    try {
      await this.search(place);
    } finally {
      // Better in a poor place than not to be seen, should the page stand in the way of a search.
      place.surface.style.visibility = '';
    }
  }

  private async search(place: ChipPlace): Promise<void> {
    const weight = await runInSlices(placeChip(place), this.signal);
    if (this.signal.aborted) return;
    this.free = weight === 0 ? surroundings(place) : undefined;
    this.onStood();
  }

  private isStillFree(place: ChipPlace): boolean {
    const { host, anchor, chip } = place;
    if (this.free === undefined || this.free !== surroundings(place)) return false;
    return covered(chip.getBoundingClientRect(), { host, anchor }, 1) === 0;
  }
}
