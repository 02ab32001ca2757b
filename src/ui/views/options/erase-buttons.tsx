import 'assets/styles/fields.css';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Erasure } from 'src/messages/protocol';
import { t } from '../../format/say';
import { useServices } from '../../services/services';
import { useFocusBack } from '../use-focus-back';
import { useDelayedErasure } from './delayed-erasure';

const dayMs = 86_400_000;
/** What "old" offers: stores not visited for half a year, or a year. */
const ages = [180, 365] as const;

interface EraseButtonsProps {
  /** Further ways to ask for an erasure, drawn below the buttons. */
  children: (ask: (what: Erasure, name: string) => void) => ComponentChildren;
}

/** Asks before everything goes. The focus is on the harmless answer first, and comes back when the question or the waiting is over. */
function EverythingButton({ waits, onSure }: { waits: boolean; onSure: () => void }) {
  const [sure, askSure] = useState(false);
  const opener = useFocusBack(sure || waits);
  const keep = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (sure) keep.current?.focus();
  }, [sure]);
  if (!sure)
    return (
      <button ref={opener} type="button" class="button danger" onClick={() => askSure(true)}>
        {t('options.storage.deleteEverything')}
      </button>
    );
  return (
    <>
      <button
        type="button"
        class="button danger"
        onClick={() => {
          askSure(false);
          onSure();
        }}
      >
        {t('options.storage.reallyEverything')}
      </button>
      <button ref={keep} type="button" class="button" onClick={() => askSure(false)}>
        {t('options.storage.keep')}
      </button>
    </>
  );
}

/** The ways to forget. Nothing goes at once: each leaves ten seconds to take it back; everything asks first, too. */
export function EraseButtons({ children }: EraseButtonsProps) {
  const { now } = useServices();
  const { waiting, said, ask, undo } = useDelayedErasure();
  const before = (days: number): string => new Date(now().getTime() - days * dayMs).toISOString();
  return (
    <>
      <div class="buttons">
        {ages.map((days) => (
          <button
            key={days}
            type="button"
            class="button"
            onClick={() => ask({ before: before(days) }, t('options.storage.olderThan', { n: days }))}
          >
            {t('options.storage.deleteOlder', { n: days })}
          </button>
        ))}
        <EverythingButton
          waits={waiting !== undefined}
          onSure={() => ask({ everything: true }, t('options.storage.everything'))}
        />
      </div>
      <div class="undo-bar" role="status">
        {waiting && (
          <>
            <span>{t('options.storage.waiting', { what: waiting.name, n: waiting.seconds })}</span>
            <button type="button" class="button" onClick={undo}>
              {t('options.storage.undo')}
            </button>
          </>
        )}
        {!waiting && said}
      </div>
      {children(ask)}
    </>
  );
}
