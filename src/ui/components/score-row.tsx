import type { ServiceScore } from 'src/domain/dimensions';
import type { ScoreNote } from 'src/domain/summary';
import { inUnit, stars } from '../format/numbers';
import { say, t, word } from '../format/say';
import { Dotted } from './dotted';
import { TradeAxis } from './trade-axis';

const arrows = { above: '▲', level: '＝', below: '▼' } as const;

/** Below this share of the way to the best or worst store the difference is called slight. */
const slightPercent = 10;

type Comparison = NonNullable<ServiceScore['vsIndustry']>;

/** Whether a comparison speaks for the store; `undefined` when it is level with its trade. */
function favourable({ direction }: Comparison, better: ServiceScore['better']): boolean | undefined {
  return direction === 'level' ? undefined : (direction === 'above') === (better === 'higher');
}

function directionWord({ direction, percent }: Comparison): string {
  if (direction === 'level') return t('panel.trade.level');
  const slight = percent !== undefined && percent < slightPercent;
  if (direction === 'above') return t(slight ? 'panel.trade.slightlyAbove' : 'panel.trade.above');
  return t(slight ? 'panel.trade.slightlyBelow' : 'panel.trade.below');
}

/** What the page's percent means, in words: it is a share of the way from the trade's mean to its best or worst store. */
function distance(comparison: Comparison, good: boolean | undefined): string | undefined {
  const { percent } = comparison;
  if (good === undefined) return undefined;
  if (percent === undefined) return t('panel.trade.noPercent');
  return good
    ? t('panel.trade.toBest', { percent: Math.round(100 - percent) })
    : t('panel.trade.towardsWorst', { percent: Math.round(percent) });
}

interface ScoreRowProps {
  score: ServiceScore;
  /** What the assessment says of it: a seller guide's line it is under, the mean of its stars. */
  note?: ScoreNote | undefined;
}

function Words({ score, note }: ScoreRowProps) {
  const { vsIndustry, industryValue, unit, better } = score;
  const good = vsIndustry && favourable(vsIndustry, better);
  const notes = [
    vsIndustry ? distance(vsIndustry, good) : undefined,
    industryValue === undefined ? undefined : t('panel.trade.industry', { value: inUnit(industryValue, unit) }),
    score.count === undefined ? undefined : t('panel.trade.count', { n: score.count }),
    note?.mean === undefined ? undefined : t('panel.trade.starMean', { value: stars(note.mean) }),
    score.shown ? undefined : t('panel.trade.hidden'),
  ].filter((note) => note !== undefined);
  if (!vsIndustry && notes.length === 0) return null;
  return (
    <p class="words">
      {vsIndustry && (
        <b class={good === undefined ? '' : good ? 'up' : 'down'}>
          <span aria-hidden="true">{arrows[vsIndustry.direction]} </span>
          {directionWord(vsIndustry)}
        </b>
      )}
      {vsIndustry && notes.length > 0 && t('panel.comma')}
      <Dotted parts={notes} />
    </p>
  );
}

/** One store score: its name, its value, where it stands in its trade on an axis, and the same in arrow, word and number. */
export function ScoreRow({ score, note }: ScoreRowProps) {
  const { vsIndustry, better } = score;
  const percent = vsIndustry?.direction === 'level' ? 0 : vsIndustry?.percent;
  const sign = vsIndustry && favourable(vsIndustry, better) === false ? -1 : 1;
  return (
    <li class="score">
      <span class="name">{word('dimensions', score.dimension)}</span>
      <span class="value">{score.value === undefined ? '–' : inUnit(score.value, score.unit)}</span>
      {percent === undefined ? (
        <small>{better === 'lower' && t('panel.trade.lowerIsBetter')}</small>
      ) : (
        <TradeAxis percent={sign * percent} />
      )}
      <Words score={score} note={note} />
      {note?.mark && <p class="words">{say(note.mark)}</p>}
    </li>
  );
}
