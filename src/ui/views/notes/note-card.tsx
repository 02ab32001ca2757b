import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ago } from '../../format/dates';
import { t } from '../../format/say';
import type { NoteRecord } from '../../services/notes';
import { useServices } from '../../services/services';
import { NoteForm, type WrittenNote } from './note-form';
import { NoteOthers } from './note-others';
import { NoteQuoteBlock } from './note-quote';
import type { Removal } from './use-removal';

/** As many letters of a note as name its buttons. */
const named = 40;

interface NoteCardProps {
  note: NoteRecord;
  onTag?: ((tag: string) => void) | undefined;
  removal: Pick<Removal, 'remove' | 'back'>;
  onSaved: () => void;
}

interface FootProps extends Pick<NoteCardProps, 'note' | 'onTag'> {
  onRemove: (note: NoteRecord) => void;
  /** What the buttons are about, for those who do not see it. */
  name: string;
  /** The focus comes back here when a change is over. */
  focused: boolean;
  onEdit: () => void;
}

function NoteFoot({ note, name, focused, onTag, onRemove, onEdit }: FootProps) {
  const { now } = useServices();
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (focused) button.current?.focus();
  }, [focused]);
  return (
    <div class="note-foot">
      {note.tags.map((tag) => (
        <button key={tag} type="button" class="tag" disabled={!onTag} onClick={() => onTag?.(tag)}>
          <bdi>#{tag}</bdi>
        </button>
      ))}
      <time dateTime={note.updatedAt}>{t('notes.changed', { when: ago(note.updatedAt, now()) })}</time>
      <span class="note-actions">
        <button ref={button} type="button" class="link" aria-label={t('notes.editOf', { text: name })} onClick={onEdit}>
          {t('notes.edit')}
        </button>
        <button
          type="button"
          class="link"
          aria-label={t('notes.removeOf', { text: name })}
          onClick={() => onRemove(note)}
        >
          {t('notes.remove')}
        </button>
      </span>
    </div>
  );
}

/** One note with its quote and tags; changed in place. */
export function NoteCard({ note, onTag, removal, onSaved }: NoteCardProps) {
  const { notes } = useServices();
  const [state, setState] = useState<'shown' | 'editing' | 'edited'>('shown');
  const { id, storeKey, itemKey, text, tags, quote, at } = note;
  const name = [...(text || (quote?.text ?? ''))].slice(0, named).join('');
  const close = (): void => setState('edited');
  const save = async (written: WrittenNote): Promise<void> => {
    await notes.save({ id, storeKey, ...(itemKey && { itemKey }), ...(at && { at }), ...written });
    close();
    onSaved();
  };
  if (state === 'editing')
    return (
      <li class="note-card">
        <NoteForm
          label={t('notes.editOf', { text: name })}
          before={{ text, tags: tags.join(', '), ...(quote && { quote }) }}
          onSave={save}
          onCancel={close}
        />
      </li>
    );
  return (
    <li class="note-card" data-note={id}>
      {quote && <NoteQuoteBlock quote={quote} />}
      {text && (
        <p class="words" dir="auto">
          {text}
        </p>
      )}
      <NoteFoot
        {...{ note, name, onTag }}
        onRemove={removal.remove}
        focused={state === 'edited' || removal.back === id}
        onEdit={() => setState('editing')}
      />
      <NoteOthers
        note={note}
        onSettled={() => {
          close();
          onSaved();
        }}
      />
    </li>
  );
}
