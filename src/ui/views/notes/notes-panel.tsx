import './notes.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ItemKey, StoreKey } from 'src/domain/site';
import { t } from '../../format/say';
import { useServices } from '../../services/services';
import { useFocusBack } from '../use-focus-back';
import { useLive } from '../use-live';
import { NoteCard } from './note-card';
import { NoteForm, type WrittenNote } from './note-form';
import { UndoBar } from './undo-bar';
import { usePending } from './use-pending';
import { useRemoval } from './use-removal';

/** Notes shown at first, and how many more each time. */
const step = 20;

interface NotesPanelProps {
  /** The store, by any name it was ever known under. */
  storeKey: StoreKey;
  /** New notes are about this item; those shown are the whole store's all the same. */
  itemKey?: ItemKey | undefined;
}

/** The notes on one store, to read, write, change and take away beside whatever shows the store. */
export function NotesPanel({ storeKey, itemKey }: NotesPanelProps) {
  const { notes } = useServices();
  const [limit, setLimit] = useState(step);
  const [writing, write] = useState(false);
  const { value, failed, again } = useLive(() => notes.list({ storeKey, limit }), [notes, storeKey, limit]);
  const removal = useRemoval(again);
  const { pending, drop } = usePending(storeKey);
  const top = useRef<HTMLDivElement>(null);
  // Words taken from the page are what the user came for, however long the answer above is.
  const taken = pending?.quote.capturedAt;
  useEffect(() => {
    if (taken !== undefined) top.current?.scrollIntoView({ block: 'start' });
  }, [taken]);

  const opener = useFocusBack(writing || pending !== undefined);
  const close = (): void => {
    write(false);
    if (pending) drop();
  };
  const save = async (written: WrittenNote): Promise<void> => {
    const about = pending?.itemKey ?? itemKey;
    await notes.save({ storeKey, ...(about && { itemKey: about }), ...written });
    close();
    removal.say(t('notes.saved'));
    again();
  };
  if (failed && !value) return <p class="note">{t('notes.broken.title')}</p>;
  return (
    <div ref={top} class="notes-panel">
      {pending && <p class="note-lead">{t('notes.waiting')}</p>}
      {writing || pending ? (
        <NoteForm
          key={pending?.quote.capturedAt}
          label={t('notes.new')}
          before={pending && { text: '', tags: '', quote: pending.quote }}
          onSave={save}
          onCancel={close}
        />
      ) : (
        <button ref={opener} type="button" class="button" onClick={() => write(true)}>
          {t('notes.new')}
        </button>
      )}
      {value && value.notes.length > 0 && (
        <ul class="notes">
          {value.notes.map((note) => (
            <NoteCard key={note.id} note={note} removal={removal} onSaved={again} />
          ))}
        </ul>
      )}
      {value?.notes.length === 0 && !writing && !pending && <p class="note">{t('notes.nothing')}</p>}
      {value?.next && (
        <button type="button" class="button" onClick={() => setLimit(limit + step)}>
          {t('notes.more')}
        </button>
      )}
      <UndoBar removal={removal} />
    </div>
  );
}
