import type { ReplicaDevice, ReplicaSkipped, ReplicaState, SkipReason } from 'src/domain/replica';
import { Dotted } from '../../components/dotted';
import { ago } from '../../format/dates';
import { bytes } from '../../format/numbers';
import { t } from '../../format/say';
import { useServices } from '../../services/services';

const reasonText = {
  torn: 'torn',
  'not-ours': 'notOurs',
  newer: 'newer',
  misplaced: 'misplaced',
  'too-large': 'tooLarge',
  poisoned: 'poisoned',
  future: 'future',
} as const satisfies Record<SkipReason, string>;

const nameOf = (device: Pick<ReplicaDevice, 'name'> | undefined): string => device?.name || t('devices.unnamed');

function Device({ device }: { device: ReplicaDevice }) {
  const { now } = useServices();
  const { lastSegmentAt, segments, bytes: size } = device;
  const facts = [
    ...(lastSegmentAt ? [t('devices.lastFile', { when: ago(lastSegmentAt, now()) })] : []),
    t('devices.files', { n: segments }),
    bytes(size),
  ];
  return (
    <li>
      <span class="what">
        <b>
          <bdi>{nameOf(device)}</bdi>
        </b>
        <small>
          <Dotted parts={facts} />
        </small>
      </span>
    </li>
  );
}

function Skipped({ skipped, devices }: { skipped: readonly ReplicaSkipped[]; devices: readonly ReplicaDevice[] }) {
  return (
    <details class="devices-skipped">
      <summary>{t('devices.skipped', { n: skipped.length })}</summary>
      <ul class="option-list">
        {skipped.map(({ device, file, reason, line }) => (
          <li key={`${device}/${file}`}>
            <span class="what">
              <b>
                <bdi>{nameOf(devices.find(({ id }) => id === device))}</bdi>
              </b>{' '}
              <bdi class="devices-file">{file}</bdi>
              <small>
                {t(`devices.reasons.${reasonText[reason]}`)}
                {line !== undefined && ` ${t('devices.atLine', { line })}`}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Who has written into the folder, and which of their files were left aside and why. */
export function DevicesSeen({ state }: { state: ReplicaState }) {
  const { devices, skipped } = state;
  return (
    <>
      <h3>{t('devices.seen')}</h3>
      {devices.length === 0 && <p class="quiet">{t('devices.none')}</p>}
      <ul class="option-list">
        {devices.map((device) => (
          <Device key={device.id} device={device} />
        ))}
      </ul>
      {skipped.length > 0 && <Skipped skipped={skipped} devices={devices} />}
    </>
  );
}
