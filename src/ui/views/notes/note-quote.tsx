import type { NoteQuote } from 'src/domain/note';
import { reviewClasses } from 'src/domain/reading';
import { Dotted } from '../../components/dotted';
import { day } from '../../format/dates';
import { t, word } from '../../format/say';
import { useServices } from '../../services/services';

/** The list a quote stood in: classes and "all" in the reader's words, else as the shop calls it. */
function listName(filter: string): string {
  if (filter === 'all') return t('notes.filterAll');
  return reviewClasses.some((name) => name === filter) ? word('classes', filter) : filter;
}

function circumstances({ capturedAt, filter, n, methodVersion, hash }: NoteQuote): string[] {
  return [
    t('notes.captured', { when: day(capturedAt) }),
    ...(filter ? [t('notes.quoteFilter', { filter: listName(filter) })] : []),
    ...(n === undefined ? [] : [t('notes.quoteN', { n })]),
    ...(methodVersion ? [t('notes.quoteMethod', { version: methodVersion })] : []),
    ...(hash ? [t('notes.quoteHash', { hash: hash.slice(0, 12) })] : []),
  ];
}

/** Words as they stood on a page, with where, when and among how many. They stay though the page may have changed. */
export function NoteQuoteBlock({ quote }: { quote: NoteQuote }) {
  const { openUrl } = useServices();
  const { text, author, date, itemTitle, url, picture } = quote;
  const source = [author, date && day(date), itemTitle].flatMap((part) => part || []);
  return (
    <figure class="quote note-quote">
      <blockquote dir="auto">{text}</blockquote>
      {picture && (
        <details class="arithmetic">
          <summary>{t('notes.picture')}</summary>
          <img src={picture} alt={t('notes.picture')} />
        </details>
      )}
      <figcaption>
        {source.length > 0 && (
          <p class="note-source">
            <Dotted parts={source} />
          </p>
        )}
        <p class="note-source">
          <Dotted parts={circumstances(quote)} />
          {url && (
            <button type="button" class="link" onClick={() => void openUrl(url)}>
              {t('notes.openSource')}
            </button>
          )}
        </p>
      </figcaption>
    </figure>
  );
}
