/**
 * Quiet time after the last relevant change before we read again, in ms. After a rest it is short, one frame for the page to draw first, since
 * who opens a drawer waits for it; a page that goes on changing is left in peace twice as long each time, for its reviews arrive in steps.
 */
const quickMs = 20;
const slowMs = 250;
/** Without a relevant change for this long a page has come to rest, in ms. */
const restMs = 1_000;
/** Longest we let a page that never rests put a reading off, in ms. */
const patienceMs = 1200;
/** Above this many records at once we stop looking at each: finding out costs more than reading again. */
const floodRecords = 400;

/** What {@link watchPage} needs to know: where changes matter, what to skip, whom to tell. */
export interface WatchOptions {
  document: Document;
  /** Selector list of where reviews live. */
  roots: string;
  /** True while the page's first facts are still missing: then every change matters. */
  wantsEverything: () => boolean;
  /** Our own host element, whose changes never matter. */
  isOurs: (node: Node) => boolean;
  onChange: () => void;
  /** Called on every batch of changes, relevant or not, at most once a batch. */
  onTick: () => void;
  signal: AbortSignal;
}

const matters = (record: MutationRecord, { roots, isOurs }: WatchOptions): boolean => {
  const { target } = record;
  if (isOurs(target)) return false;
  const element = target instanceof Element ? target : target.parentElement;
  if (element?.closest(roots)) return true;
  for (const node of record.addedNodes) {
    if (!(node instanceof Element) || isOurs(node)) continue;
    if (node.matches(roots) || node.querySelector(roots)) return true;
  }
  return false;
};

/** Watches a page with one MutationObserver and says, debounced, when there may be something new to read. */
export function watchPage(options: WatchOptions): void {
  const { document, signal, onChange, onTick, wantsEverything } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstAt = 0;
  let firedAt = Number.NEGATIVE_INFINITY;
  let quietMs = quickMs;

  const fire = (): void => {
    timer = undefined;
    firedAt = performance.now();
    if (!signal.aborted) onChange();
  };
  const schedule = (): void => {
    const now = performance.now();
    if (timer === undefined) {
      firstAt = now;
      quietMs = now - firedAt < restMs ? Math.min(2 * quietMs, slowMs) : quickMs;
    } else clearTimeout(timer);
    timer = setTimeout(fire, Math.max(0, Math.min(quietMs, firstAt + patienceMs - now)));
  };
  const observer = new MutationObserver((records) => {
    onTick();
    if (signal.aborted) return;
    if (wantsEverything() || records.length > floodRecords || records.some((record) => matters(record, options)))
      schedule();
  });

  // Text too: a list that reuses its rows writes the next reviews into the old elements.
  observer.observe(document.documentElement, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
