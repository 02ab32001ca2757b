import type { CopyText } from './copy-text';
import { NONE, NumberTable } from './number-table';

// A text made of others' clauses: so much of it stands word for word in earlier texts, in two clauses at least and so many signs.
// Of honest shoe reviews none does in a window of 80, 0.2% in whole products, 0.5% among all 5,467; of a template's offspring nearly all
// do once its sentences have been seen (`npx tsx test/tools/copy-rates.ts`).
const COVERED = 0.7;
const FEWEST_CLAUSES = 2;
const LEAST = 12;

/** What is asked of the reviews that share their words. */
interface Holder {
  readonly text: CopyText;
  /** Its place in the order of writing. */
  readonly order: number;
}

/** Which leader said each clause first. */
export class ClauseHolders<Place extends Holder> {
  private readonly leaders: Place[] = [];
  /** Clause → which of the leaders. */
  private readonly holders = new NumberTable();
  private readonly copied = new Set<number>();

  /** Whether a place that leads would take a clause from a later text, which then has to be settled anew. */
  overtakes(place: Place): boolean {
    return place.text.clauses.some((clause) => {
      const holder = this.leaders[this.holders.get(clause)];
      return this.copied.has(clause) || (holder !== undefined && place.order < holder.order);
    });
  }

  /** Enters the clauses of a place that leads. */
  lead(place: Place): void {
    const { clauses } = place.text;
    if (clauses.length === 0) return;
    const number = this.leaders.push(place) - 1;
    for (let index = 0; index < clauses.length; index++) this.holders.claim(clauses[index] as number, number);
  }

  /** Notes the clauses of a place that is a copy: they are nobody's, but a late leader may turn up for them. */
  copy(place: Place): void {
    for (const clause of place.text.clauses) this.copied.add(clause);
  }

  /** The earliest of the older leaders whose clauses a place is put together from; `undefined` where most of it is its own. */
  sourceOf({ text: { size, clauses, clauseSizes }, order }: Place): Place | undefined {
    let covered = 0;
    let count = 0;
    let earliest: Place | undefined;
    for (let index = 0; index < clauses.length; index++) {
      const number = this.holders.get(clauses[index] as number);
      const holder = number === NONE ? undefined : this.leaders[number];
      if (!holder || holder.order >= order) continue;
      count++;
      covered += clauseSizes[index] ?? 0;
      if (!earliest || holder.order < earliest.order) earliest = holder;
    }
    const made = count >= FEWEST_CLAUSES && covered >= LEAST && covered >= COVERED * size;
    return made ? earliest : undefined;
  }
}
