import type { ReplicaProgress } from 'src/domain/replica';
import { t } from '../../format/say';

/** How far the work on the folder or a bundle is, and the way to end it. */
export function WorkProgress({ running, onStop }: { running: ReplicaProgress; onStop: () => void }) {
  const { done, total } = running;
  const doing = t(`devices.doing.${running.doing}`);
  const text = total === 0 ? t('devices.starting', { doing }) : t('devices.progress', { doing, done, total });
  return (
    <div class="progress devices-progress">
      <div
        class="bar"
        role="progressbar"
        aria-label={doing}
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
          {t('devices.cancel')}
        </button>
      </p>
    </div>
  );
}
