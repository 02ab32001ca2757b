/** Further than this, px, a finger scrolls and does not tap; longer than this, ms, it asks for the page's own menu. As browsers have it. */
const slopPx = 10;
const longMs = 500;

interface Touched<T> {
  /** The mark at a point of the document, if the touched element lets it be meant. */
  at(x: number, y: number, target: EventTarget | null): T | undefined;
  onTap(mark: T): void;
  /** A finger came down on something that is not ours. */
  onElsewhere(): void;
  /** The layer's own host: what happens in there is no business of the page's. */
  host: Element;
  signal: AbortSignal;
}

/**
 * Follows taps by their coordinates, as {@link followPointer} follows the mouse. `onTap` comes before the browser looks for what the tap
 * clicks: what it lays under the finger is clicked instead of the page. A tap that reaches the page all the same is held back here, so that
 * a link under a mark is not followed. Everything that is no tap on a mark is left alone.
 */
export function followTouch<T>({ at, onTap, onElsewhere, host, signal }: Touched<T>): void {
  let down: { mark: T; id: number; x: number; y: number; when: number } | undefined;
  let tapped: number | undefined;
  const quiet = { capture: true, passive: true, signal } as const;
  const onDown = ({ pointerType, pointerId, isPrimary, pageX, pageY, target, timeStamp }: PointerEvent): void => {
    tapped = undefined;
    down = undefined;
    if (target === host) return;
    onElsewhere();
    const mark = pointerType === 'touch' && isPrimary ? at(pageX, pageY, target) : undefined;
    if (mark !== undefined) down = { mark, id: pointerId, x: pageX, y: pageY, when: timeStamp };
  };
  const onUp = ({ pointerId, pageX, pageY, timeStamp }: PointerEvent): void => {
    const from = down;
    down = undefined;
    if (from?.id !== pointerId || timeStamp - from.when > longMs) return;
    if (Math.hypot(pageX - from.x, pageY - from.y) > slopPx) return;
    tapped = pointerId;
    onTap(from.mark);
  };
  const onClick = (event: MouseEvent): void => {
    const own = tapped;
    tapped = undefined;
    if (own === undefined || (event instanceof PointerEvent && event.pointerId !== own)) return;
    // Neither the page nor what has just been laid there is meant by a tap on a mark.
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('pointerdown', onDown, quiet);
  window.addEventListener('pointerup', onUp, quiet);
  window.addEventListener('pointercancel', () => (down = undefined), quiet);
  window.addEventListener('click', onClick, { capture: true, signal });
}
