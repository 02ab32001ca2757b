import { number, share } from '../../format/numbers';
import { t } from '../../format/say';

interface RunningProps {
  label: string;
  /** How far it is: `done` of `total`. */
  done: number;
  total: number;
  text: string;
  onStop: () => void;
}

function Running({ label, done, total, text, onStop }: RunningProps) {
  return (
    <div class="progress">
      <div
        class="bar"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-valuetext={text}
      >
        <span style={{ width: `${total === 0 ? 0 : (done / total) * 100}%` }} />
      </div>
      <p>
        <span>{text}</span>
        <button type="button" class="button" onClick={onStop}>
          {t('transfer.stop')}
        </button>
      </p>
    </div>
  );
}

interface ImportProgressProps {
  written: number;
  total: number;
  onStop: () => void;
}

/** How far an import is, and the way to stop it. */
export function ImportProgress({ written, total, onStop }: ImportProgressProps) {
  const text = total === 0 ? number(written) : t('transfer.progress', { done: written, total });
  return <Running label={t('transfer.progressName')} done={written} {...{ total, text, onStop }} />;
}

/** How far the look at a file is, 0 to 1, and the way to leave it. */
export function LookProgress({ share: done, onStop }: { share: number; onStop: () => void }) {
  const percent = Math.round(done * 100);
  return (
    <Running
      label={t('transfer.looking')}
      done={percent}
      total={100}
      text={t('transfer.lookedAt', { share: share(done) })}
      onStop={onStop}
    />
  );
}
