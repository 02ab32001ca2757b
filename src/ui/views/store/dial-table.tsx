import { type Dial, dials } from 'src/domain/assessment';
import type { WhatIfAnswer } from 'src/domain/what-if';
import { sentenceGap } from '../../format/language';
import { range, stars } from '../../format/numbers';
import { t } from '../../format/say';
import type { DialAnswers } from './use-dials';

/** How little a rating may move between settings to be called the same, in stars: as in the panel. */
const sameStars = 0.1;

type Known = { dial: Dial; answer: WhatIfAnswer };

function lettersInWords(known: readonly Known[]): string | undefined {
  const letters = known.map(({ answer }) => answer.storeScore.letter);
  const [first] = letters;
  if (letters.every((letter) => letter === undefined)) return undefined;
  if (first && letters.every((letter) => letter === first)) return t('storePage.robust.sameLetter', { letter: first });
  const told = known.map(({ dial, answer }) =>
    t('storePage.robust.letterAt', {
      letter: answer.storeScore.letter ?? t('storePage.robust.noLetter'),
      dial: t(`storePage.dials.${dial}`),
    }),
  );
  return t('storePage.robust.letters', { list: told.join(t('panel.comma')) });
}

function ratingsInWords(known: readonly Known[]): string | undefined {
  const ratings = known.flatMap(({ answer }) => answer.reviews.rating.adjusted ?? []);
  if (ratings.length < known.length) return undefined;
  const [low, high] = [Math.min(...ratings), Math.max(...ratings)];
  const usual = known.find(({ dial }) => dial === 'default')?.answer.reviews.rating.adjusted ?? low;
  return high - low <= sameStars
    ? t('panel.rating.steady', { value: stars(usual, 1) })
    : t('panel.rating.swings', { range: range([low, high]) });
}

/** What the store and its reviews come to at every setting: in words, and setting by setting. */
export function DialTable({ answers }: { answers: DialAnswers }) {
  const known = dials.flatMap((dial): Known[] => (answers[dial] ? [{ dial, answer: answers[dial] }] : []));
  if (known.length < dials.length) return null;
  return (
    <>
      <h3>{t('storePage.robust.title')}</h3>
      <p>{[ratingsInWords(known), lettersInWords(known)].filter((part) => part).join(sentenceGap())}</p>
      <table class="dials">
        <thead>
          <tr>
            <th scope="col">{t('storePage.robust.setting')}</th>
            <th scope="col">{t('panel.rating.name')}</th>
            <th scope="col">{t('storePage.robust.store')}</th>
          </tr>
        </thead>
        <tbody>
          {known.map(({ dial, answer: { reviews, storeScore } }) => (
            <tr key={dial}>
              <th scope="row">{t(`storePage.dials.${dial}`)}</th>
              <td>
                {reviews.rating.adjusted === undefined ? '–' : stars(reviews.rating.adjusted)}
                {reviews.rating.interval90 && <small> {range(reviews.rating.interval90)}</small>}
              </td>
              <td>
                {[storeScore.letter, storeScore.value === undefined ? '–' : Math.round(storeScore.value)]
                  .filter((part) => part !== undefined)
                  .join(' ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
