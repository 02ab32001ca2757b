import type { ReviewAssessment } from 'src/domain/assessment';
import { number } from '../format/numbers';
import { t, word } from '../format/say';

interface AspectBarsProps {
  aspects: ReviewAssessment['aspects'];
  /** How many rows at most. */
  most?: number;
}

/** What reviews complain of, most often first: negative in full tone, mid hatched, the count beside it. */
export function AspectBars({ aspects, most = 6 }: AspectBarsProps) {
  const rows = aspects
    .map((row) => ({ ...row, n: row.negative + row.mid }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n)
    .slice(0, most);
  const longest = Math.max(1, ...rows.map(({ n }) => n));
  return (
    <ul class="aspects">
      {rows.map(({ aspect, negative, mid, n }) => (
        <li key={aspect}>
          <span class="name">{word('aspects', aspect)}</span>
          <span class="bar" aria-hidden="true">
            <span class="negative" style={{ width: `${(negative / longest) * 100}%` }} />
            <span class="mid" style={{ width: `${(mid / longest) * 100}%` }} />
          </span>
          <span class="value">
            <span class="spoken">{t('panel.critics.split', { negative, mid })}</span>
            <span aria-hidden="true">{number(n)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
