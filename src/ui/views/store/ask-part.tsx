import { useState } from 'preact/hooks';
import type { ReviewAssessment } from 'src/domain/assessment';
import { t, word } from '../../format/say';
import { Part } from './part';
import { questionFor } from './questions';

/** Questions at most: nobody sends more to a seller. */
const mostQuestions = 6;

/** What to ask the seller before buying: one question for each thing that buyers complain of, the most named first. */
export function AskPart({ reviews }: { reviews: ReviewAssessment }) {
  const [copied, tell] = useState(false);
  const asked = [...reviews.aspects]
    .filter(({ negative }) => negative > 0)
    .sort((a, b) => b.negative - a.negative)
    .slice(0, mostQuestions)
    .map(({ aspect, negative }) => ({ aspect, negative, question: questionFor(aspect) }));
  if (asked.length === 0) return null;
  const copy = (): void => {
    const text = asked.map(({ question }) => question).join('\n');
    navigator.clipboard.writeText(text).then(
      () => tell(true),
      () => tell(false),
    );
  };
  return (
    <Part id="ask" title={t('storePage.ask.title')} about={t('storePage.ask.about')}>
      <ol class="questions">
        {asked.map(({ aspect, negative, question }) => (
          <li key={aspect}>
            {question}{' '}
            <small class="quiet">{t('storePage.ask.because', { aspect: word('aspects', aspect), n: negative })}</small>
          </li>
        ))}
      </ol>
      <button type="button" class="button" onClick={copy}>
        {t(copied ? 'storePage.ask.copied' : 'storePage.ask.copy')}
      </button>
    </Part>
  );
}
