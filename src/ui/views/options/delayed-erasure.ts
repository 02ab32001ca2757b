import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Erasure } from 'src/messages/protocol';
import { t } from '../../format/say';
import { useServices } from '../../services/services';

/** Long enough to see what was meant, short enough to believe that it goes. */
const undoSeconds = 10;

interface Waiting {
  what: Erasure;
  name: string;
  seconds: number;
}

/** An erasure that can be taken back for ten seconds. Leaving the page is no taking back: what waits is done then. */
export function useDelayedErasure() {
  const { options } = useServices();
  const [waiting, wait] = useState<Waiting>();
  const [said, say] = useState('');
  const current = useRef<Waiting | undefined>(undefined);
  current.current = waiting;

  const carryOut = useCallback(
    async ({ what }: Waiting): Promise<void> => {
      try {
        say(t('options.storage.deleted', { n: await options.erase(what) }));
      } catch {
        say(t('options.storage.notDeleted'));
      }
    },
    [options],
  );

  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setTimeout(() => {
      if (waiting.seconds > 1) return wait({ ...waiting, seconds: waiting.seconds - 1 });
      wait(undefined);
      void carryOut(waiting);
    }, 1_000);
    return () => clearTimeout(timer);
  }, [waiting, carryOut]);

  useEffect(() => {
    const leave = (): void => {
      if (current.current) void options.erase(current.current.what);
      current.current = undefined;
    };
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }, [options]);

  const ask = (what: Erasure, name: string): void => {
    if (waiting) void carryOut(waiting);
    say('');
    wait({ what, name, seconds: undoSeconds });
  };
  const undo = (): void => {
    wait(undefined);
    say(t('options.storage.undone'));
  };
  return { waiting, said, ask, undo };
}
