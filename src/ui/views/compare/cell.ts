import type { AspectId } from 'src/domain/aspects';
import type { ReviewAssessment } from 'src/domain/assessment';
import type { IndustryComparison } from 'src/domain/dimensions';
import type { StoreKey } from 'src/domain/site';
import type { ShareRow } from '../../charts/share-profile';
import type { Figure } from '../../services/compare';

/** Where a score stands next to its trade. `good`: in the shopper's sense; absent when level. */
export interface Trade extends IndustryComparison {
  good?: boolean;
}

/** One aspect of what critics say: how many of a hundred usable reviews complain of it. */
export interface AspectShare {
  aspect: AspectId;
  complaints: number;
  perHundred: number;
}

/** What is drawn in a cell beside its words. */
export type Drawing =
  | { kind: 'interval'; value: number; interval: readonly [number, number] }
  | { kind: 'integrity'; integrity: ReviewAssessment['integrity'] }
  | { kind: 'shares'; shares: readonly ShareRow[] }
  | { kind: 'aspects'; shares: readonly AspectShare[] };

/** One figure of a cell as a file carries it; the first of a cell has no name of its own. */
export interface Part {
  name: string;
  value: string | number;
}

/** What stands where a row and a store meet. */
export interface Cell {
  /** The answer as shown; absent where there is none. */
  value?: string;
  /** Why there is none. */
  instead?: string;
  notes: readonly string[];
  drawing?: Drawing;
  /** Where the score stands in its trade, beside the value. */
  trade?: Trade;
  /** The columns are sorted by this. */
  order?: number;
  figure?: Figure;
  /** Figures of one pool alone are compared with each other; absent: all of the row. */
  pool?: string;
  /** Where the answer can be looked at. */
  href?: string;
  parts: readonly Part[];
}

/** Rows that belong together stand together. */
export type RowGroup = 'answers' | 'service' | 'after' | 'reviews' | 'about' | 'same';

/** One row: a question, answered for every store. */
export interface Row {
  id: string;
  group: RowGroup;
  name: string;
  /** Scale, window, how to read it. */
  about?: string;
  /** Which end is better; absent where neither is. */
  better?: 'higher' | 'lower';
  /** By store, in the order of the columns. */
  cells: readonly Cell[];
}

/** A row before the columns are in order: how to answer it for one store. */
export interface RowSpec<Subject> extends Omit<Row, 'cells'> {
  cell: (subject: Subject) => Cell;
}

/** The differences of one cell that are clear: the stores it is better or worse than, and how sure that is, 0–1. */
export interface Standing {
  better: readonly { key: StoreKey; chance: number }[];
  worse: readonly { key: StoreKey; chance: number }[];
}

/** A cell without an answer, and why. */
export const noAnswer = (instead: string, notes: readonly string[] = []): Cell => ({
  instead,
  notes,
  parts: [{ name: '', value: instead }],
});
