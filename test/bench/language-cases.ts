import { readFileSync } from 'node:fs';
import type { AspectId } from 'src/domain/aspects';
import { type AspectMention, aspectsOf } from 'src/language/aspects';

/** A sentence written for this project and what a reader takes from it. */
export interface AspectCase {
  text: string;
  /** `unsure` where those who labelled it judge it differently. */
  aspects: { aspect: AspectId; label: AspectMention['label'] }[];
  /** Aspects of which they disagree whether it speaks of them: not counted. */
  unsure?: AspectId[];
  half: 1 | 2;
}

export interface CaseFigures {
  cases: number;
  /** Harmonic mean of precision and recall over the aspects found. */
  f1: number;
  precision: number;
  recall: number;
  /** Among the aspects rightly found, the share with the right label. */
  polarity: number;
  wrong: string[];
}

const fixtures = new URL('../fixtures/language/', import.meta.url);

/** Reads a case file of test/fixtures/language. */
export const readCases = (name: string): AspectCase[] =>
  readFileSync(new URL(name, fixtures), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as AspectCase);

/** How well the aspects of some cases are found. */
export function measureAspectCases(
  cases: readonly AspectCase[],
  read: (text: string) => AspectMention[] = aspectsOf,
): CaseFigures {
  let hits = 0;
  let claimed = 0;
  let there = 0;
  let right = 0;
  let judged = 0;
  const wrong: string[] = [];
  for (const { text, aspects, unsure = [] } of cases) {
    const found = new Map(
      read(text).flatMap(({ aspect, label }) => (unsure.includes(aspect) ? [] : [[aspect, label] as const])),
    );
    const wanted = new Map(aspects.map(({ aspect, label }) => [aspect, label]));
    claimed += found.size;
    there += wanted.size;
    const faults: string[] = [];
    for (const [aspect, label] of found) {
      if (!wanted.has(aspect)) faults.push(`too many: ${aspect} ${label}`);
      else {
        hits++;
        judged++;
      }
      if (wanted.get(aspect) === label) right++;
      else if (wanted.get(aspect) === 'unsure') judged--;
      else if (wanted.has(aspect)) faults.push(`${aspect} ${label} for ${wanted.get(aspect)}`);
    }
    for (const [aspect, label] of wanted) if (!found.has(aspect)) faults.push(`missing: ${aspect} ${label}`);
    if (faults.length > 0) wrong.push(`${text}  [${faults.join('; ')}]`);
  }
  const precision = hits / Math.max(1, claimed);
  const recall = hits / Math.max(1, there);
  return {
    cases: cases.length,
    f1: (2 * hits) / Math.max(1, claimed + there),
    precision,
    recall,
    polarity: right / Math.max(1, judged),
    wrong,
  };
}
