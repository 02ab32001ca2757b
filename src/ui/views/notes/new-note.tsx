import { useState } from 'preact/hooks';
import type { StoreKey } from 'src/domain/site';
import { t } from '../../format/say';
import type { PendingQuote } from '../../services/notes';
import { useServices } from '../../services/services';
import { LibraryFailed } from '../library-failed';
import { useLive } from '../use-live';
import { NoteForm, type WrittenNote } from './note-form';

/** Stores offered for a new note: those seen last. Older ones are reached by their own page. */
const offered = 100;

interface NewNoteProps {
  /** The store the page is about, if it is about one. */
  storeKey?: StoreKey | undefined;
  pending?: PendingQuote | undefined;
  onSaved: () => void;
  onCancel: () => void;
}

/** A new note: on the store of the page, of the waiting quote, or one that is chosen. */
export function NewNote({ storeKey, pending, onSaved, onCancel }: NewNoteProps) {
  const { notes, library } = useServices();
  const { value: stores, failed, again } = useLive(() => library.recent(offered), [library]);
  const [chosen, choose] = useState<StoreKey>();
  const fixed = pending?.storeKey ?? storeKey;
  const key = fixed ?? chosen ?? stores?.[0]?.key;
  const save = async (written: WrittenNote): Promise<void> => {
    if (!key) throw new Error('no store');
    await notes.save({ storeKey: key, ...(pending?.itemKey && { itemKey: pending.itemKey }), ...written });
    onSaved();
  };
  if (!fixed && !stores) {
    // Without the stores nobody could see which of them the note is on.
    return failed ? <LibraryFailed heading="h2" why={failed} title={t('notes.broken.title')} onRetry={again} /> : null;
  }
  if (!fixed && stores?.length === 0) return <p class="section">{t('notes.noStores')}</p>;
  return (
    <div class="section">
      {pending && <p class="note-lead">{t('notes.waiting')}</p>}
      {!fixed && stores && (
        <label class="note-store">
          <span>{t('notes.forStore')}</span>
          <select class="field" value={key} onChange={({ currentTarget }) => choose(currentTarget.value as StoreKey)}>
            {stores.map((store) => (
              <option key={store.key} value={store.key}>
                {store.storeName ?? t('popup.unnamed')}
              </option>
            ))}
          </select>
        </label>
      )}
      <NoteForm
        label={t('notes.new')}
        before={pending && { text: '', tags: '', quote: pending.quote }}
        onSave={save}
        onCancel={onCancel}
      />
    </div>
  );
}
