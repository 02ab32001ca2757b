import type { ComponentChildren } from 'preact';
import type { StoreScore } from 'src/domain/assessment';
import type { ServiceScore } from 'src/domain/dimensions';
import type { ScoreNote, Summary } from 'src/domain/summary';
import { number } from '../format/numbers';
import { say, t } from '../format/say';
import { AfterSalesCard, hasWords } from './after-sales-section';
import { ScoreRow } from './score-row';
import { Section } from './section';

/** Scores about what happens after the sale; they have a card of their own. */
const isAfterSales: ReadonlySet<string> = new Set([
  'refund-duration',
  'self-refund-rate',
  'dispute-rate',
  'after-sales-rate',
  'after-sales-speed',
  'after-sales-attitude',
]);

/** The one window all scores share, in days; scores over different windows must not look alike. */
function commonWindow(scores: readonly ServiceScore[]): number | undefined {
  const [first] = scores;
  return first?.windowDays !== undefined && scores.every(({ windowDays }) => windowDays === first.windowDays)
    ? first.windowDays
    : undefined;
}

interface ScoreListProps {
  title: string;
  scores: readonly ServiceScore[];
  notes: readonly ScoreNote[];
  children?: ComponentChildren;
}

function ScoreList({ title, scores, notes, children }: ScoreListProps) {
  if (scores.length === 0 && !children) return null;
  const days = commonWindow(scores);
  const compared = scores.some(({ vsIndustry, industryValue }) => vsIndustry || industryValue !== undefined);
  const aside = [
    ...(days === undefined ? [] : [t('panel.store.window', { n: days })]),
    ...(compared || scores.length === 0 ? [] : [t('panel.trade.none')]),
  ];
  const drawn = scores.some(({ vsIndustry }) => vsIndustry?.percent !== undefined || vsIndustry?.direction === 'level');
  return (
    <Section title={title} aside={aside.length > 0 ? aside.join(' · ') : undefined}>
      {drawn && (
        <p class="axis-key" aria-hidden="true">
          <span>{t('panel.trade.worst')}</span>
          <span>{t('panel.trade.mean')}</span>
          <span>{t('panel.trade.best')}</span>
        </p>
      )}
      {scores.length > 0 && (
        <ul class="scores">
          {scores.map((score) => (
            <ScoreRow
              key={`${score.dimension} ${score.windowDays}`}
              score={score}
              note={notes.find(({ dimension }) => dimension === score.dimension)}
            />
          ))}
        </ul>
      )}
      {children}
    </Section>
  );
}

function ScoreMade({ score }: { score: StoreScore }) {
  if (score.components.length === 0) return null;
  return (
    <details class="arithmetic">
      <summary>{t('panel.store.made')}</summary>
      <ol>
        {score.components.map(({ id, value, weight, why }) => (
          <li key={id}>
            {say(why)} <code class="inputs">{`${number(value)} × ${number(weight)}`}</code>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** THIS STORE: its visible scores next to its trade, how the letter came about or why there is none, and what follows the sale apart. */
export function StoreSection({
  summary,
}: {
  summary: Pick<Summary, 'scores' | 'scoreNotes' | 'storeScore' | 'afterSales'>;
}) {
  const { scores, storeScore, scoreNotes = [], afterSales } = summary;
  const service = scores.filter(({ dimension }) => !isAfterSales.has(dimension));
  const { letter, noLetter } = storeScore;
  const hasService = service.length > 0;
  return (
    <>
      {hasService && (
        <ScoreList title={t('panel.store.title')} scores={service} notes={scoreNotes}>
          {!letter && noLetter && <p class="quiet">{say(noLetter)}</p>}
          <ScoreMade score={storeScore} />
        </ScoreList>
      )}
      <ScoreList
        title={t('panel.store.afterSales')}
        scores={scores.filter(({ dimension }) => isAfterSales.has(dimension))}
        notes={scoreNotes}
      >
        {afterSales && hasWords(afterSales) && <AfterSalesCard afterSales={afterSales} />}
      </ScoreList>
    </>
  );
}
