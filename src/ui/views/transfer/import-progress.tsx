import { WorkProgress } from '../../components/work-progress';
import { number, share } from '../../format/numbers';
import { t } from '../../format/say';

interface ImportProgressProps {
  written: number;
  total: number;
  onStop: () => void;
}

/** How far an import is, and the way to stop it. */
export function ImportProgress({ written, total, onStop }: ImportProgressProps) {
  const text = total === 0 ? number(written) : t('transfer.progress', { done: written, total });
  return (
    <WorkProgress
      label={t('transfer.progressName')}
      done={written}
      stop={t('transfer.stop')}
      {...{ total, text, onStop }}
    />
  );
}

/** How far the look at a file is, 0 to 1, and the way to leave it. */
export function LookProgress({ share: done, onStop }: { share: number; onStop: () => void }) {
  const text = t('transfer.lookedAt', { share: share(done) });
  return (
    <WorkProgress
      label={t('transfer.looking')}
      done={Math.round(done * 100)}
      total={100}
      stop={t('transfer.stop')}
      {...{ text, onStop }}
    />
  );
}
