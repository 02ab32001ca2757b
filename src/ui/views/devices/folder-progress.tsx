import type { ReplicaProgress } from 'src/domain/replica';
import { WorkProgress } from '../../components/work-progress';
import { t } from '../../format/say';

/** How far the work on the folder or a bundle is, and the way to end it. */
export function FolderProgress({ running, onStop }: { running: ReplicaProgress; onStop: () => void }) {
  const { done, total } = running;
  const doing = t(`devices.doing.${running.doing}`);
  const text = total === 0 ? t('devices.starting', { doing }) : t('devices.progress', { doing, done, total });
  return <WorkProgress label={doing} stop={t('devices.cancel')} {...{ done, total, text, onStop }} />;
}
