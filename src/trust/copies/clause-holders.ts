import type { CopyText } from './copy-text';

// A text made of others' clauses: so much of it stands word for word in earlier texts, in two clauses at least and so many signs.
// Of honest shoe reviews none does in a window of 80, 0.2% in whole products, 0.5% among all 5,467; of a template's offspring nearly all
// do once its sentences have been seen (`npx tsx test/tools/copy-rates.ts`).
const COVERED = 0.7;
const FEWEST_CLAUSES = 2;
const LEAST = 12;

/** Which leader said each clause first. */
export class ClauseHolders<Place extends { readonly text: CopyText }> {
  private readonly holders = new Map<number, Place>();
  private readonly copied = new Set<number>();

  constructor(private readonly isOlder: (one: Place, other: Place) => boolean) {}

  /** Whether a place that leads would take a clause from a later text, which then has to be settled anew. */
  overtakes(place: Place): boolean {
    return place.text.clauses.some((clause) => {
      const holder = this.holders.get(clause);
      return this.copied.has(clause) || (holder !== undefined && this.isOlder(place, holder));
    });
  }

  /** Enters the clauses of a place that leads. */
  lead(place: Place): void {
    for (const clause of place.text.clauses) if (!this.holders.has(clause)) this.holders.set(clause, place);
  }

  /** Notes the clauses of a place that is a copy: they are nobody's, but a late leader may turn up for them. */
  copy(place: Place): void {
    for (const clause of place.text.clauses) this.copied.add(clause);
  }

  /** The earliest of the older leaders whose clauses a place is put together from; `undefined` where most of it is its own. */
  sourceOf(place: Place): Place | undefined {
    const { size, clauses, clauseSizes } = place.text;
    let covered = 0;
    let count = 0;
    let earliest: Place | undefined;
    for (let index = 0; index < clauses.length; index++) {
      const holder = this.holders.get(clauses[index] as number);
      if (!holder || !this.isOlder(holder, place)) continue;
      count++;
      covered += clauseSizes[index] ?? 0;
      if (!earliest || this.isOlder(holder, earliest)) earliest = holder;
    }
    const made = count >= FEWEST_CLAUSES && covered >= LEAST && covered >= COVERED * size;
    return made ? earliest : undefined;
  }
}
