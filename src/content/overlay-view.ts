import type { ReviewKey } from 'src/domain/site';
import type { PageState, Summary } from 'src/domain/summary';
import type { ReadingEvidence } from './diagnostics';

/** What the overlay shows at one moment. */
export interface OverlayView {
  state: PageState;
  summary?: Summary;
  /** How the reading of this page goes. `growing`: the page has more reviews to show. */
  progress?: { read: number; usable: number; total?: number; totalText?: string; growing: boolean };
}

/** What the overlay's buttons do; the reader provides it. */
export interface OverlayActions {
  pin(pinned: boolean): void;
  mute(): void;
  /** Opens a screen of ours beside the page, to write in. */
  note(): void;
  /** Points at the page's own "show all reviews". */
  openReviews(): void;
  /** Brings one of these reviews into view on the page, each time the next, and says which element it is. */
  jumpTo?(keys: readonly ReviewKey[]): Element | undefined;
  /** What the page was read with, for a report on what was not read. */
  evidence?(): ReadingEvidence | undefined;
}
