import type { AfterSalesComments } from 'src/domain/assessment';
import { day } from '../format/dates';
import { sentenceGap } from '../format/language';
import { inUnit } from '../format/numbers';
import { t, word } from '../format/say';
import { QuoteFigure } from './quote-block';
import { VotesRow } from './votes-row';

const tones = { negative: 'bad', mid: 'mid', positive: 'good', unclear: 'mid' } as const;

// Two days: below it hours are what people count in.
const hoursUpTo = 48;

function caseTime(hours: number): string {
  if (hours < 1) return t('afterSalesComments.withinAnHour');
  const time = hours < hoursUpTo ? inUnit(hours, 'hours') : inUnit(hours / 24, 'days');
  return t('afterSalesComments.took', { time });
}

function readOf({ read, total, verdicts: { unclear } }: AfterSalesComments): string {
  if (read === 0) return t('afterSalesComments.unread', { n: total ?? 0 });
  const amount =
    total === undefined
      ? t('afterSalesComments.read', { n: read })
      : t('afterSalesComments.readOf', { n: read, total });
  const open = unclear > 0 ? [t('afterSalesComments.unclear', { n: unclear })] : [];
  return [amount, ...open].join(sentenceGap());
}

/** The store's own list of comments on its after-sales service (售后服务评论): how many were read, what they say, and some of them. */
export function AfterSalesCommentsPart({ comments }: { comments: AfterSalesComments }) {
  const { read, verdicts, faces, quotes } = comments;
  const { unclear: _unclear, ...clear } = verdicts;
  return (
    <div class="comments">
      <h4>{t('afterSalesComments.title')}</h4>
      <p class="quiet">{readOf(comments)}</p>
      {read > 0 && (
        <>
          <ul class="faces">
            <VotesRow name={t('afterSalesComments.whole')} {...clear} />
            {faces.map(({ aspect, negative, mid, positive, quotes: [quote] }) => (
              <VotesRow key={aspect} name={word('aspects', aspect)} {...{ negative, mid, positive, quote }} />
            ))}
          </ul>
          {quotes.map(({ text, date, request, hours, verdict }) => (
            <QuoteFigure
              key={`${date} ${text}`}
              text={text}
              tone={tones[verdict]}
              source={[
                word('commentVerdicts', verdict),
                request && word('afterSalesRequests', request),
                hours !== undefined && caseTime(hours),
                date && day(date),
              ]}
            />
          ))}
          <p class="quiet">{t('afterSalesComments.about')}</p>
        </>
      )}
    </div>
  );
}
