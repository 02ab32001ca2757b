import type { Said } from './said';

// A judge that asked the reader's own table could not find a fault in it: written down a second time on purpose.
const factors: Record<string, number> = {
  k: 1e3,
  mil: 1e3,
  тыс: 1e3,
  千: 1e3,
  천: 1e3,
  万: 1e4,
  萬: 1e4,
  만: 1e4,
  tr: 1e6,
  m: 1e6,
  亿: 1e8,
  億: 1e8,
};
const token = /\d[\d.,'’ \u00a0]{0,400}(?:e[+-]?\d+)?/giu;
// Readers look at the first four hundred characters of a text.
const longestRun = 400;
const unitAfter = /^\s?(k|mil|тыс|千|천|万|萬|만|tr|m|亿|億)/iu;

/** The values of one run of digits and marks: grouped, with decimals by its last mark, or any of its parts that a blank or mark parts off. */
function* valuesOf(run: string): Generator<number> {
  const parts = run.split(/[.,'’ \u00a0]+/u).filter(Boolean);
  if (/e/iu.test(run)) yield Number(run);
  for (let from = 0; from < Math.min(parts.length, 40); from++)
    for (let to = from + 1; to <= Math.min(parts.length, from + 5); to++) {
      const some = parts.slice(from, to);
      yield Number(some.join(''));
      if (some.length > 1) yield Number(`${some.slice(0, -1).join('')}.${some.at(-1)}`);
    }
}

/** To a millionth, so that a product and the number it was made of meet. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

/** Every number a page can be understood to say. */
export class Numbers {
  private readonly known = new Set<number>();

  constructor({ plain }: Said) {
    const runs = new Set<string>();
    for (const { 0: run, index } of plain.matchAll(token)) {
      const unit = unitAfter.exec(plain.slice(index + run.length, index + run.length + 5))?.[1];
      // A page of a million like numbers says one.
      const key = `${run.slice(0, longestRun)}${unit ?? ''}`;
      if (runs.has(key)) continue;
      runs.add(key);
      this.add(run.slice(0, longestRun), unit === undefined ? undefined : factors[unit.toLowerCase()]);
    }
  }

  private add(run: string, factor: number | undefined): void {
    for (const value of valuesOf(run)) {
      this.known.add(rounded(value));
      if (factor) this.known.add(Math.round(value * factor));
    }
  }

  /** Whether the page says a number that is this one, rounded to hundredths, times a factor: lengths of time in another unit. */
  hasAbout(value: number, ...times: number[]): boolean {
    return times.some((factor) => {
      const [from, to] = [Math.ceil((value - 0.005) * factor), Math.floor((value + 0.005) * factor)];
      for (let n = from; n <= to; n++) if (this.known.has(n)) return true;
      return false;
    });
  }

  /** Whether the page says this number, or one that it is `times` of. */
  has(value: number, ...times: number[]): boolean {
    return [1, ...times].some((factor) => this.known.has(rounded(value * factor)));
  }
}
