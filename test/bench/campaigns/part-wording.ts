import { wordingOf } from 'src/trust/wording';
import { type Part, percent } from './report';
import { type Case, wordingCases } from './wording-cases';

// Enough examples to see what kind of sentence is missed.
const EXAMPLES = 8;

function score(cases: readonly Case[], of: 'incentive' | 'pressure') {
  const judged = cases.flatMap((one) => {
    const truth = one[of];
    return truth === undefined ? [] : [{ text: one.text, truth, said: wordingOf(one.text)[of] }];
  });
  const count = (truth: boolean, said: boolean) => judged.filter((one) => one.truth === truth && one.said === said);
  return { hits: count(true, true), missed: count(true, false), wrong: count(false, true), quiet: count(false, false) };
}

/** What the rules for paid-for and pressed-for reviews make of sentences that were written without looking at them. */
export function measureWording(): Part {
  const cases = wordingCases();
  const rows = (['incentive', 'pressure'] as const).map((of) => ({ of, ...score(cases, of) }));
  return {
    title: `wording, invented: ${cases.length} sentences of our own, printed apart`,
    figures: [],
    table: [
      ['', 'told', 'found', 'innocent', 'accused', 'recall', 'precision'],
      ...rows.map(({ of, hits, missed, wrong, quiet }) => [
        of,
        String(hits.length + missed.length),
        String(hits.length),
        String(wrong.length + quiet.length),
        String(wrong.length),
        percent(hits.length / (hits.length + missed.length)),
        percent(hits.length / (hits.length + wrong.length)),
      ]),
    ],
    notes: rows.flatMap(({ of, missed, wrong }) => [
      ...missed.slice(0, EXAMPLES).map(({ text }) => `  ${of} missed: ${text}`),
      ...wrong.slice(0, EXAMPLES).map(({ text }) => `  ${of} accused: ${text}`),
    ]),
  };
}
