import { number } from '../../format/numbers';
import { t } from '../../format/say';

interface ImportProgressProps {
  written: number;
  total: number;
  onStop: () => void;
}

/** How far an import is, and the way to stop it. */
export function ImportProgress({ written, total, onStop }: ImportProgressProps) {
  const text = t('transfer.progress', { done: written, total });
  return (
    <div class="progress">
      <div
        class="bar"
        role="progressbar"
        aria-label={t('transfer.progressName')}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={written}
        aria-valuetext={text}
      >
        <span style={{ width: `${total === 0 ? 0 : (written / total) * 100}%` }} />
      </div>
      <p>
        <span>{total === 0 ? number(written) : text}</span>
        <button type="button" class="button" onClick={onStop}>
          {t('transfer.stop')}
        </button>
      </p>
    </div>
  );
}
