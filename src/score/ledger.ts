import type { ReviewFacts } from 'src/trust/facts';
import type { Quantified } from './quantify';
import { spokenParts } from './quantify';
import { type Group, tally } from './tally';

/** Reviews of one weight, counted: by the stars they show, or by the kind of answer their words got. */
interface Row {
  readonly stars: Map<number, number>;
  readonly kinds: Map<number, number>;
}

/**
 * Reviews counted by weight. Whole numbers only, so that no order of counting shows in the last digit, and cheap to change: what a
 * signal moves is a handful of reviews among thousands.
 */
export type Ledger = ReadonlyMap<number, Row>;

type Weight = (one: ReviewFacts) => number;

/** A ledger being written: the rows of the one it goes out from stay as they are, and are copied where something changes in them. */
class Draft {
  readonly ledger: Map<number, Row>;
  private readonly own = new Set<Row>();

  constructor(before?: Ledger) {
    this.ledger = new Map(before);
  }

  add(weight: number, { vote, words }: ReviewFacts, count: number): void {
    if (words !== undefined) raise(this.rowOf(weight).kinds, words, count);
    else if (vote) raise(this.rowOf(weight).stars, vote.stars, count);
  }

  private rowOf(weight: number): Row {
    const known = this.ledger.get(weight);
    if (known && this.own.has(known)) return known;
    const row: Row = { stars: new Map(known?.stars), kinds: new Map(known?.kinds) };
    this.ledger.set(weight, row);
    this.own.add(row);
    return row;
  }
}

const raise = (counts: Map<number, number>, of: number, by: number): void => {
  counts.set(of, (counts.get(of) ?? 0) + by);
};

/** Counts reviews by weight. */
export function ledgerOf(facts: readonly ReviewFacts[], weight: Weight): Ledger {
  const draft = new Draft();
  for (const one of facts) draft.add(weight(one), one, 1);
  return draft.ledger;
}

// Whole stars, which nearly all votes are, are counted in a table.
const WHOLE = 6;

/** Counts reviews that weigh 1 each: where one signal is left out after the other, all of them are counted again and again. */
export function evenLedger(facts: readonly ReviewFacts[]): Ledger {
  if (facts.length === 0) return new Map();
  const whole = new Int32Array(WHOLE);
  const row: Row = { stars: new Map(), kinds: new Map() };
  countAlike(facts, whole, row);
  for (let stars = 0; stars < WHOLE; stars++) if (whole[stars] !== 0) row.stars.set(stars, whole[stars] as number);
  return new Map([[1, row]]);
}

function countAlike(facts: readonly ReviewFacts[], whole: Int32Array, { stars: others, kinds }: Row): void {
  for (let index = 0; index < facts.length; index++) {
    const { words, vote } = facts[index] as ReviewFacts;
    if (words !== undefined) kinds.set(words, (kinds.get(words) ?? 0) + 1);
    else if (vote) {
      const { stars } = vote;
      if (Number.isInteger(stars)) whole[stars] = (whole[stars] as number) + 1;
      else others.set(stars, (others.get(stars) ?? 0) + 1);
    }
  }
}

/** The same reviews with some of them of other weights. */
export function reweighed(ledger: Ledger, some: readonly ReviewFacts[], from: Weight, to: Weight): Ledger {
  const draft = new Draft(ledger);
  for (const one of some) {
    const [before, now] = [from(one), to(one)];
    if (before === now) continue;
    draft.add(before, one, -1);
    draft.add(now, one, 1);
  }
  return draft.ledger;
}

/** Kind of answer → what the reviews weigh that got it; heaviest first, so that no order of counting shows in the last digit. */
export function massByKind(ledger: Ledger, kinds: number): number[] {
  const mass = Array.from({ length: kinds }, () => 0);
  for (const [weight, row] of [...ledger].sort((a, b) => b[0] - a[0])) {
    for (const [kind, count] of row.kinds) mass[kind] = (mass[kind] ?? 0) + weight * count;
  }
  return mass;
}

/** A ledger as the arithmetic counts it: a vote is one review of its stars, words are parts of a good, a mid and a bad one. */
export function groupsFrom(ledger: Ledger, words: Quantified): Group[] {
  const rows = [...ledger].sort((a, b) => b[0] - a[0]);
  const voted = rows.flatMap(([weight, row]) =>
    [...row.stars].flatMap(([stars, count]) => (count > 0 ? [{ stars, weight, count }] : [])),
  );
  return tally([...voted, ...spokenParts(rows, words)]);
}
