import type { Quote } from 'src/domain/assessment';
import { day } from '../format/dates';
import { t, word } from '../format/say';
import { Dotted } from './dotted';

/** Longer quotes fold after this many characters: about five lines of the panel. */
const foldAfter = 150;

interface QuoteFigureProps {
  text: string;
  tone: Quote['class'];
  /** Where the words come from, part by part; what is absent is left out. */
  source: readonly (string | false | undefined)[];
}

/** A buyer's own words with where they come from. Their direction is their own; long ones unfold. */
export function QuoteFigure({ text, tone, source }: QuoteFigureProps) {
  const chars = [...text];
  return (
    <figure class={`quote ${tone}`}>
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
        <Dotted parts={source.flatMap((part) => part || [])} />
      </figcaption>
    </figure>
  );
}

/** A mid or negative review, quoted. */
export function QuoteBlock({ quote }: { quote: Quote }) {
  const { text, author, date, variant, byWords } = quote;
  const source = [
    word('classes', quote.class),
    byWords && t('panel.critics.byWords'),
    author,
    date && day(date),
    variant,
  ];
  return <QuoteFigure text={text} tone={quote.class} source={source} />;
}
