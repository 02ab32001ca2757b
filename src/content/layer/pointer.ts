/** How long the pointer rests on a mark before its card opens, ms: long enough not to open in passing. */
const restMs = 140;

interface Followed<T> {
  /** The mark at a point of the document, if the pointer's target lets it be meant. */
  at(x: number, y: number, target: EventTarget | null): T | undefined;
  onRest(mark: T): void;
  onDismiss(): void;
  signal: AbortSignal;
}

/**
 * Follows the pointer by its coordinates. Marks take no pointer events themselves: a page that asks what lies at a point finds its own
 * elements there, whether a mark is drawn over them or not, and its links and handlers go on working.
 */
export function followPointer<T>({ at, onRest, onDismiss, signal }: Followed<T>): void {
  let over: T | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const leave = (): void => {
    clearTimeout(timer);
    over = undefined;
  };
  const quiet = { capture: true, passive: true, signal } as const;
  window.addEventListener(
    'pointermove',
    ({ pageX, pageY, target, buttons, pointerType }) => {
      const mark = buttons === 0 && pointerType !== 'touch' ? at(pageX, pageY, target) : undefined;
      if (mark === over) return;
      leave();
      over = mark;
      if (mark !== undefined) timer = setTimeout(() => onRest(mark), restMs);
    },
    quiet,
  );
  window.addEventListener('pointerdown', leave, quiet);
  window.addEventListener('keydown', ({ key }) => key === 'Escape' && onDismiss(), quiet);
  signal.addEventListener('abort', leave);
}
