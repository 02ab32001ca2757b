import type { Coverage } from 'src/domain/assessment';
import { atLeast, number } from '../format/numbers';
import { t } from '../format/say';

const parts = ['usable', 'defaults', 'empty', 'copies'] as const;

/** What was read of what there is: `read 38 of 2,300`, `read 2 of 1,000+`, `read 38`. */
export function coverageInWords({ read, total, totalAtLeast }: Coverage): string {
  if (total !== undefined) return t('panel.coverage.of', { read, total });
  if (totalAtLeast !== undefined) return t('panel.coverage.of', { read, total: atLeast(totalAtLeast) });
  return t('panel.coverage.read', { n: read });
}

/** What the reviews read were made of, as one bar in four patterns with a legend that carries the numbers. */
export function CoverageBar({ coverage }: { coverage: Coverage }) {
  const unclear = coverage.classSource.abstained;
  const shown = parts.filter((part) => coverage[part] > 0);
  return (
    <div class="coverage">
      {shown.length > 0 && (
        <div class="bar" aria-hidden="true">
          {shown.map((part) => (
            <span key={part} class={part} style={{ flexGrow: coverage[part] }} />
          ))}
        </div>
      )}
      <ul class="legend">
        {shown.map((part) => (
          <li key={part}>
            <span class={`swatch ${part}`} aria-hidden="true" />
            {t(`panel.coverage.${part}`)} {number(coverage[part])}
          </li>
        ))}
        {unclear > 0 && (
          <li>
            {t('panel.coverage.unclear')} {number(unclear)}
          </li>
        )}
        <li>{coverageInWords(coverage)}</li>
      </ul>
    </div>
  );
}
