import { number } from '../format/numbers';
import { t } from '../format/say';

interface VotesRowProps {
  name: string;
  negative: number;
  mid: number;
  positive: number;
  /** The words of the most critical one. */
  quote?: string | undefined;
}

/** How many speak badly, so-so and well of one thing: signs and numbers, the same in words, and what one of them says. */
export function VotesRow({ name, negative, mid, positive, quote }: VotesRowProps) {
  return (
    <li>
      <span class="name">{name}</span>
      <span class="votes">
        <span class="spoken">{t('panel.afterSales.split', { negative, mid, positive })}</span>
        <span aria-hidden="true">
          {negative > 0 && <span>▼ {number(negative)}</span>}
          {mid > 0 && <span>＝ {number(mid)}</span>}
          {positive > 0 && <span>▲ {number(positive)}</span>}
        </span>
      </span>
      {quote && (
        <q class="span" dir="auto">
          {quote}
        </q>
      )}
    </li>
  );
}
