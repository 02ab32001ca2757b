import { type Box, edge, gap, view } from './overlay-placement';

/** Width of the panel where there is room, px: forty Chinese characters a line would be too many, twenty-five read well. */
const widest = 376;
/** The panel is not squeezed below this height while the window has room elsewhere, px. */
const comfortable = 440;

/** Width of the panel in px for the window as it is. */
export const panelWidth = (): number => Math.min(widest, view().clientWidth - 2 * edge);

/** How many of the page's buttons and fields a box would cover. */
function buttonsUnder({ left, top, width, height }: Box): number {
  return [...document.querySelectorAll('button,[role=button],input,select,textarea')].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.left < left + width && box.right > left && box.top < top + height && box.bottom > top;
  }).length;
}

/** Where panels stand that made way for a review, px from the left. They stay there until they are closed. */
const asides = new WeakMap<HTMLElement, number>();

/** Moves the panel off a review the user went to. `false` where the window has no room for both. */
export function standAside(panel: HTMLElement, review: Element): boolean {
  const { left, right, width } = review.getBoundingClientRect();
  const covers = (from: number): number => Math.min(from + panel.offsetWidth, right) - Math.max(from, left);
  const now = panel.getBoundingClientRect().left;
  // Where both are partly in the way, the one at the end of the lines leaves their beginnings.
  const [best] = [view().clientWidth - panel.offsetWidth - edge, edge].sort((a, b) => covers(a) - covers(b));
  if (best === undefined || covers(now) <= 0) return true;
  asides.set(panel, best);
  panel.style.left = `${best}px`;
  return covers(best) < width / 2;
}

/** Stands the panel under the chip (over it in the lower half of the window), at the side where it covers the fewest buttons. */
export function placePanel(panel: HTMLElement, chip: DOMRect): void {
  const { clientWidth, clientHeight } = view();
  const under = clientHeight - chip.bottom - gap - edge;
  const over = chip.top < clientHeight && under < comfortable && chip.top - gap - edge > under;
  const lowest = clientHeight - edge - Math.min(comfortable, clientHeight - 2 * edge);
  const below = Math.max(edge, Math.min(chip.bottom + gap, lowest));
  const room = over ? chip.top - gap - edge : clientHeight - below - edge;
  panel.style.maxHeight = `${room}px`;
  const { offsetWidth: width, offsetHeight: height } = panel;
  const top = over ? chip.top - gap - height : below;
  const inside = (left: number): number => Math.max(edge, Math.min(clientWidth - width - edge, left));
  // Nearest first: of places that cover as little, the one closest to the chip wins.
  const sides = [0, -0.5, 0.5, -1, 1, 1.5, 2, 9].map((widths) => inside(chip.left + widths * width));
  const counts = sides.map((left) => buttonsUnder({ left, top, width, height }));
  const aside = asides.get(panel);
  const left = aside !== undefined ? inside(aside) : (sides[counts.indexOf(Math.min(...counts))] ?? edge);
  Object.assign(panel.style, {
    left: `${left}px`,
    top: over ? 'auto' : `${top}px`,
    bottom: over ? `${clientHeight - chip.top + gap}px` : 'auto',
  });
}
