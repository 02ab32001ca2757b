import { readFileSync } from 'node:fs';
import type { Language } from 'src/language';
import type { Judged } from 'src/language/training/english-polarity';
import { accuracyOf, aucOf, f1Of } from 'src/language/training/metrics';
import type { LanguageFigure } from './language-aspects';

/** English reviews of writers from whom nothing was learned. */
export const heldReviews = (): Judged[] =>
  readFileSync(new URL('../fixtures/language/english-reviews.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Judged)
    .filter(({ half }) => half === 2);

/** Of the log odds the size beyond which it makes no difference. */
const FAR = 20;

/** How English reviews are told apart; `language` must have been prepared for English. */
export function measureEnglish({ polarity }: Language): LanguageFigure[] {
  const reviews = heldReviews().map((review) => ({ ...review, said: polarity(review.text) }));
  const clear = reviews.filter(({ label }) => label !== 'mid');
  const truths = clear.map(({ label }) => Number(label === 'positive'));
  const scores = clear.map(({ said }) => Math.max(-FAR, Math.min(FAR, Math.log(said.positive / said.negative))));
  const answered = reviews.filter(({ said }) => said.label !== 'unsure');
  const right = answered.filter(({ label, said }) => said.label === label);
  const called = (which: (one: (typeof reviews)[number]) => string) =>
    reviews.map((one) => Number(which(one) === 'mid'));
  const midF1 = f1Of(
    called(({ said }) => said.label),
    called(({ label }) => label),
    1,
  );
  const name = `${reviews.length} English reviews`;
  return [
    { figure: `${name}: positive or negative, accuracy`, reached: accuracyOf(scores, truths) },
    { figure: `${name}: positive or negative, AUC`, reached: aucOf(scores, truths) },
    { figure: `${name}: mid, F1`, reached: midF1 },
    { figure: `${name}: share that gets a class`, reached: answered.length / reviews.length },
    { figure: `${name}: of these the share with the right one of three`, reached: right.length / answered.length },
  ];
}
