import type { Quote } from 'src/domain/assessment';
import { day } from '../format/dates';
import { t, word } from '../format/say';

/** Longer quotes fold after this many characters: about five lines of the panel. */
const foldAfter = 150;

/** A buyer's own words with where they come from. Their direction is their own; long ones unfold. */
export function QuoteBlock({ quote }: { quote: Quote }) {
  const { text, author, date, variant, byWords } = quote;
  const source = [
    word('classes', quote.class),
    byWords && t('panel.critics.byWords'),
    author,
    date && day(date),
    variant,
  ].filter((part) => part);
  const chars = [...text];
  return (
    <figure class={`quote ${quote.class}`}>
      {chars.length <= foldAfter ? (
        <blockquote dir="auto">{text}</blockquote>
      ) : (
        <details>
          <summary>
            <blockquote dir="auto">{chars.slice(0, foldAfter - 20).join('')}…</blockquote>
            <span class="more">{t('panel.critics.more')}</span>
          </summary>
          <blockquote dir="auto">{text}</blockquote>
        </details>
      )}
      <figcaption>
        {source.map((part) => (
          <bdi key={part}>{part}</bdi>
        ))}
      </figcaption>
    </figure>
  );
}
