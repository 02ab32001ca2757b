import type { RefObject } from 'preact';
import type { ReplicaState } from 'src/domain/replica';
import { Dotted } from '../../components/dotted';
import { ago } from '../../format/dates';
import { bytes } from '../../format/numbers';
import { t } from '../../format/say';
import { useServices } from '../../services/services';
import { useFocusBack } from '../use-focus-back';
import { outcomeInWords, type Work } from './use-work';

type Folder = NonNullable<ReplicaState['folder']>;

interface PartProps {
  work: Work;
}

interface ButtonProps extends PartProps {
  button: RefObject<HTMLButtonElement | null>;
}

/** Picks a folder; what others wrote into it is read right away. */
function ChooseButton({ work, button, again }: Partial<ButtonProps> & PartProps & { again?: boolean }) {
  const { devices } = useServices();
  const choose = (): void => {
    // The browser takes the question only from the click itself.
    devices.choose().then(
      (chosen) => chosen && work.start(devices.merge, outcomeInWords),
      () => work.say(t('devices.failures.other')),
    );
  };
  return (
    <button {...(button && { ref: button })} type="button" class={again ? 'button' : 'button main'} onClick={choose}>
      {t(again ? 'devices.chooseOther' : 'devices.choose')}
    </button>
  );
}

/** What keeps the chosen folder from being used, and the click that helps. */
function Trouble({ folder, work }: PartProps & { folder: Folder }) {
  const { devices } = useServices();
  const allow = (): void => {
    devices.allow().then(
      (given) => given && work.start(devices.merge, outcomeInWords),
      () => work.say(t('devices.failures.other')),
    );
  };
  const lost = folder.permission === 'lost';
  return (
    <div class="devices-trouble" role="alert">
      <p>{t(lost ? 'devices.lost' : 'devices.needed')}</p>
      <div class="buttons">
        {lost ? (
          <ChooseButton work={work} again />
        ) : (
          <button type="button" class="button main" onClick={allow}>
            {t('devices.allow')}
          </button>
        )}
      </div>
    </div>
  );
}

function Standing({ state }: { state: ReplicaState }) {
  const { now } = useServices();
  const { lastMerge, own } = state;
  const facts = [
    lastMerge ? t('devices.merged', { when: ago(lastMerge, now()) }) : t('devices.never'),
    ...(own.segments > 0 ? [t('devices.own', { n: own.segments }), bytes(own.bytes)] : []),
    ...(own.waiting > 0 ? [t('devices.unwritten', { n: own.waiting })] : []),
  ];
  return (
    <p class="quiet">
      <Dotted parts={facts} />
    </p>
  );
}

function WorkButtons({ work, button }: ButtonProps) {
  const { devices } = useServices();
  const off = work.running !== undefined;
  return (
    <>
      <button
        ref={button}
        type="button"
        class="button main"
        disabled={off}
        onClick={() => work.start(devices.merge, outcomeInWords)}
      >
        {t('devices.merge')}
      </button>
      <button
        type="button"
        class="button"
        disabled={off}
        title={t('devices.tidyAbout')}
        onClick={() => work.start(devices.tidy, () => t('devices.tidied'))}
      >
        {t('devices.tidy')}
      </button>
    </>
  );
}

function LeaveButton({ work }: PartProps) {
  const { devices } = useServices();
  const leave = (): void => {
    devices.leave().then(
      () => {
        work.say(t('devices.left'));
        work.live.again();
      },
      () => work.say(t('devices.failures.other')),
    );
  };
  return (
    <button type="button" class="button" onClick={leave}>
      {t('devices.leave')}
    </button>
  );
}

/** The folder: none yet, in use, or in need of a click. */
export function FolderPart({ work, state }: PartProps & { state: ReplicaState }) {
  const { folder, problem } = state;
  const usable = folder?.permission === 'granted';
  // What was pressed is gone when the folder changes: the focus goes on from what takes its place.
  const [chooser, merger] = [useFocusBack(folder !== undefined), useFocusBack(!usable)];
  if (!folder)
    return (
      <>
        <p class="quiet">{t('devices.folderAbout')}</p>
        <div class="buttons">
          <ChooseButton work={work} button={chooser} />
        </div>
      </>
    );
  return (
    <>
      <p class="devices-folder">
        {t('devices.chosen')} <b>{<bdi>{folder.name}</bdi>}</b>
      </p>
      <Standing state={state} />
      {!usable && <Trouble folder={folder} work={work} />}
      {problem && usable && <p class="devices-trouble">{t('devices.problem', { why: problem })}</p>}
      <div class="buttons">
        {usable && <WorkButtons work={work} button={merger} />}
        <LeaveButton work={work} />
      </div>
    </>
  );
}
