import type { NoteQuote } from 'src/domain/note';
import type { ItemKey, StoreKey } from 'src/domain/site';
import type { Summary } from 'src/domain/summary';
import { t } from '../../format/say';
import type { KeptReview } from '../../services/store-page';
import { NotesPanel } from '../notes/notes-panel';
import { Part } from './part';

/** The words of a review with what is needed to judge them later, were the review gone. */
export function quoteOf({ key, itemKey, review, lastSeen, filters }: KeptReview, summary: Summary): NoteQuote {
  const item = summary.items.find((one) => one.key === itemKey);
  const { author, date, followUp } = review;
  return {
    text: [review.text, followUp?.text].filter((part) => part).join('\n'),
    capturedAt: lastSeen,
    reviewKey: key,
    methodVersion: summary.methodVersion,
    filter: filters.includes('all') ? 'all' : filters.join('+'),
    n: (item ?? summary.pooled).coverage.usable,
    ...(author && { author }),
    ...(date && { date }),
    ...(item?.title && { itemTitle: item.title }),
  };
}

/** The user's own notes on the store; those written while one item is shown are about it. */
export function NotesPart({ storeKey, itemKey }: { storeKey: StoreKey; itemKey: ItemKey | undefined }) {
  return (
    <Part id="notes" title={t('frame.notes')}>
      <NotesPanel storeKey={storeKey} itemKey={itemKey} />
    </Part>
  );
}
