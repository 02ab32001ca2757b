import { FolderProgress } from './folder-progress';
import './devices.css';
import type { ReplicaSettings, ReplicaState } from 'src/domain/replica';
import { t } from '../../format/say';
import { useServices } from '../../services/services';
import { Card } from '../options/card';
import { useLive } from '../use-live';
import { BundleButtons } from './bundle-buttons';
import { DevicesSeen } from './devices-seen';
import { FolderPart } from './folder-part';
import { ShareForm } from './share-form';
import { SyncPart } from './sync-part';
import { useWork, type Work } from './use-work';

function Bundle({ work, only }: { work: Work; only: boolean }) {
  if (only)
    return (
      <>
        <p class="quiet">{t('devices.noPicker')}</p>
        <BundleButtons work={work} />
      </>
    );
  return (
    <details class="devices-bundle">
      <summary>{t('devices.oneFile')}</summary>
      <p class="quiet">{t('devices.oneFileAbout')}</p>
      <BundleButtons work={work} />
    </details>
  );
}

function Library({ state, work, hasFolders }: { state: ReplicaState; work: Work; hasFolders: boolean }) {
  const { devices } = useServices();
  const save = (settings: Partial<ReplicaSettings>): void => {
    devices.change(settings).then(work.live.again, () => work.say(t('devices.failures.other')));
  };
  return (
    <>
      {hasFolders ? <FolderPart work={work} state={state} /> : <Bundle work={work} only />}
      {work.running && <FolderProgress running={work.running} onStop={() => void devices.cancel()} />}
      <p class="note" role="status">
        {work.said}
      </p>
      {(state.folder || !hasFolders) && <ShareForm settings={state.settings} save={save} />}
      {hasFolders && <Bundle work={work} only={false} />}
      {(state.folder || state.devices.length > 0) && <DevicesSeen state={state} />}
    </>
  );
}

/** More than one device: settings that travel with the browser, and the library in a folder that travels by itself. */
export function DevicesCard() {
  const { devices } = useServices();
  const work = useWork();
  const { value: hasFolders } = useLive(() => devices.hasFolders(), [devices]);
  const { value: state, failed } = work.live;
  return (
    <Card id="devices" title={t('devices.title')} about={t('devices.about')}>
      <SyncPart />
      <h3>{t('devices.folder')}</h3>
      {failed && !state && <p class="quiet">{t('devices.failed')}</p>}
      {state && hasFolders !== undefined && <Library state={state} work={work} hasFolders={hasFolders} />}
    </Card>
  );
}
