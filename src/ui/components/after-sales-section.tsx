import type { AfterSales, SellerReplies, ServiceCondition } from 'src/domain/assessment';
import { sentenceGap } from '../format/language';
import { number, share } from '../format/numbers';
import { say, t, word } from '../format/say';
import { AfterSalesCommentsPart } from './after-sales-comments';
import { VotesRow } from './votes-row';

function Replies({ replies }: { replies: SellerReplies }) {
  const { critics, answered, share: part, interval90, replies: all, templated, blaming } = replies;
  const [first] = blaming;
  const parts = [
    part === undefined || !interval90
      ? t('panel.afterSales.noCritics')
      : t('panel.afterSales.answered', {
          critics,
          answered,
          from: share(interval90[0]),
          to: share(interval90[1]),
        }),
    ...(templated > 0 ? [t('panel.afterSales.templated', { n: templated, all })] : []),
    ...(blaming.length > 0 ? [t('panel.afterSales.blaming', { n: blaming.length })] : []),
  ];
  return (
    <div class="replies">
      <p>{parts.join(sentenceGap())}</p>
      {first && (
        <q class="span" dir="auto">
          {first.quote}
        </q>
      )}
    </div>
  );
}

const signs: Record<ServiceCondition['status'], string> = { met: '✓', 'not-met': '✕', 'not-shown': '–', 'no-cut': '·' };

function conditionFigure({ id, value, needed }: ServiceCondition): string {
  const figure = (n: number) => (id === 'satisfaction' ? share(n / 100) : number(n));
  if (value === undefined) return needed === undefined ? '' : t('panel.gold.needed', { needed: figure(needed) });
  return needed === undefined
    ? figure(value)
    : t('panel.gold.against', { value: figure(value), needed: figure(needed) });
}

function GoldService({ conditions }: { conditions: readonly ServiceCondition[] }) {
  return (
    <details class="untested gold">
      <summary>{t('panel.gold.title')}</summary>
      <ul class="findings">
        {conditions.map((one) => (
          <li key={one.id} class={`finding ${one.status}`}>
            <span class="sign" aria-hidden="true">
              {signs[one.status]}
            </span>
            <b>{word('goldConditions', one.id)}</b>
            <span class="numbers">{conditionFigure(one)}</span>
            <p>{word('goldStatus', one.status)}</p>
          </li>
        ))}
      </ul>
      <p class="quiet">{t('panel.gold.about')}</p>
    </details>
  );
}

/** What buyers say of the service after the sale, in reviews and in the store's list of comments on it, how the store answers, and the gold service conditions. Below the measured figures. */
export function AfterSalesCard({ afterSales }: { afterSales: AfterSales }) {
  const { faces, comments, replies, goldService, caution, n } = afterSales;
  return (
    <div class="after-sales">
      {caution && <p class="quiet">{say(caution)}</p>}
      {faces.length > 0 && (
        <>
          <p class="quiet">{t('panel.afterSales.said', { n })}</p>
          <ul class="faces">
            {faces.map(({ aspect, negative, mid, positive, quotes: [quote] }) => (
              <VotesRow key={aspect} name={word('aspects', aspect)} {...{ negative, mid, positive, quote }} />
            ))}
          </ul>
        </>
      )}
      {replies && <Replies replies={replies} />}
      {comments && <AfterSalesCommentsPart comments={comments} />}
      {goldService && <GoldService conditions={goldService} />}
    </div>
  );
}

/** Whether there is anything to show besides measured figures. */
export const hasWords = ({ faces, comments, replies, goldService }: AfterSales): boolean =>
  faces.length > 0 || comments !== undefined || replies !== undefined || goldService !== undefined;
