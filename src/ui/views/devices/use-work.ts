import { useEffect, useState } from 'preact/hooks';
import type { ReplicaOutcome, ReplicaProgress, ReplicaState } from 'src/domain/replica';
import type { Result } from 'src/lib/result';
import { number } from '../../format/numbers';
import { t } from '../../format/say';
import type { DevicesFailure } from '../../services/devices';
import { useServices } from '../../services/services';
import { type Live, useLive } from '../use-live';

const failureText = {
  'no-folder': 'noFolder',
  'permission-needed': 'permissionNeeded',
  'folder-lost': 'folderLost',
  busy: 'busy',
  'not-a-bundle': 'notABundle',
} as const satisfies Partial<Record<DevicesFailure, string>>;

const hasText = (error: DevicesFailure): error is keyof typeof failureText => Object.hasOwn(failureText, error);

/** Why something could not be done, in the reader's words. */
const failureInWords = (error: DevicesFailure): string =>
  t(`devices.failures.${hasText(error) ? failureText[error] : 'other'}`);

/** What came of reading others' files. */
export function outcomeInWords({ segments, changes, stopped }: ReplicaOutcome): string {
  if (stopped) return t('devices.stopped');
  return segments === 0 ? t('devices.nothingNew') : t('devices.outcome', { n: segments, changes: number(changes) });
}

/** How the folder stands, what is being done, and what was said last of it. */
export interface Work {
  live: Live<ReplicaState>;
  running?: ReplicaProgress;
  said: string;
  say: (text: string) => void;
  /** Has something done and says what came of it. */
  start: <T>(work: () => Promise<Result<T, DevicesFailure>>, done: (value: T) => string) => void;
}

/** Follows the library folder and what is done with it. */
export function useWork(): Work {
  const { devices, followProgress } = useServices();
  const live = useLive(() => devices.state(), [devices]);
  const [progress, setProgress] = useState<ReplicaProgress>();
  const [said, say] = useState('');
  useEffect(() => {
    const end = new AbortController();
    followProgress(setProgress, end.signal);
    return () => end.abort();
  }, [followProgress]);
  const state = live.value;
  useEffect(() => {
    if (state && !state.running) setProgress(undefined);
  }, [state]);
  const start: Work['start'] = (work, done) => {
    say('');
    void work()
      .then(
        (reply) => say(reply.ok ? done(reply.value) : failureInWords(reply.error)),
        () => say(t('devices.failures.other')),
      )
      .finally(() => {
        setProgress(undefined);
        live.again();
      });
    live.again();
  };
  const running = progress ?? state?.running;
  return { live, ...(running && { running }), said, say, start };
}
