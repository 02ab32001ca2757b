import { useState } from 'preact/hooks';
import { Dotted } from '../../components/dotted';
import { ago } from '../../format/dates';
import { language } from '../../format/language';
import { bytes } from '../../format/numbers';
import { t } from '../../format/say';
import { useServices } from '../../services/services';
import type { SyncNow } from '../../services/sync';
import { Switch } from '../options/card';
import { useFocusBack } from '../use-focus-back';
import { useLive } from '../use-live';

type State = NonNullable<SyncNow['state']>;

const named = ['language', 'colours', 'dial', 'dialWeights', 'signalsOff', 'badges', 'marks', 'retentionDays'] as const;
const settingText = (id: string): string => t(`sync.settings.${named.find((one) => one === id) ?? 'other'}`);

/** What could not be sent, as one list in the reader's words. */
function leftOutInWords({ settings, pins, hosts }: State['leftOut']): string {
  const parts = [
    ...new Set(settings.map(settingText)),
    ...(pins > 0 ? [t('sync.pins', { n: pins })] : []),
    ...(hosts > 0 ? [t('sync.hosts', { n: hosts })] : []),
  ];
  return new Intl.ListFormat(language(), { type: 'conjunction' }).format(parts);
}

const problemText = { full: 'full', 'too-often': 'tooOften', refused: 'refused' } as const;

function Problem({ problem, leftOut }: { problem: keyof typeof problemText; leftOut: State['leftOut'] }) {
  const what = leftOutInWords(leftOut);
  return (
    <p class="devices-trouble" role="alert">
      {t(`sync.${problemText[problem]}`)} {what && t('sync.notSent', { what })}
    </p>
  );
}

function Standing({ now: { state, room } }: { now: SyncNow }) {
  const { now } = useServices();
  if (!state) return <p class="quiet">{t('sync.soon')}</p>;
  const { at, bytes: size, waiting, problem, leftOut } = state;
  const facts = [
    ...(at ? [t('sync.inStep', { when: ago(at, now()) })] : []),
    t('sync.room', { size: bytes(size), all: bytes(room) }),
    ...(waiting > 0 ? [t('sync.waiting', { n: waiting })] : []),
  ];
  return (
    <>
      <p class="quiet">
        <Dotted parts={facts} />
      </p>
      {problem && <Problem problem={problem} leftOut={leftOut} />}
    </>
  );
}

/** Settings and pins that travel with the browser's own sync: off until the user wants it, and what of it is in step. */
export function SyncPart() {
  const { sync } = useServices();
  const { value, again } = useLive(() => sync.now(), [sync]);
  const [said, say] = useState<'isOff' | 'cleared' | 'failed'>();
  const turn = (to: Parameters<typeof sync.turn>[0], done?: 'isOff' | 'cleared'): void => {
    sync
      .turn(to)
      .then(
        () => say(done),
        () => say('failed'),
      )
      .finally(again);
  };
  const status = useFocusBack<HTMLParagraphElement>(said === 'isOff');
  if (!value) return null;
  return (
    <>
      <h3>{t('sync.title')}</h3>
      <Switch
        label={t('sync.switch')}
        about={t('sync.about')}
        on={value.on}
        onChange={(on) => turn(on ? 'on' : 'off', on ? undefined : 'isOff')}
      />
      {value.on && <Standing now={value} />}
      <p ref={status} class="note" role="status" tabIndex={-1}>
        {said ? t(`sync.${said}`) : ''}
      </p>
      {said === 'isOff' && (
        <div class="buttons">
          <button type="button" class="button" onClick={() => turn('off-and-clear', 'cleared')}>
            {t('sync.clear')}
          </button>
        </div>
      )}
    </>
  );
}
