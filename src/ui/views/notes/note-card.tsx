import { useEffect, useRef, useState } from 'preact/hooks';
import type { Note } from 'src/domain/note';
import { ago } from '../../format/dates';
import { t } from '../../format/say';
import { useServices } from '../../services/services';
import { NoteForm, type WrittenNote } from './note-form';
import { NoteQuoteBlock } from './note-quote';

/** As many letters of a note as name its buttons. */
const named = 40;

interface NoteCardProps {
  note: Note;
  onTag?: ((tag: string) => void) | undefined;
  onRemove: (note: Note) => void;
  onSaved: () => void;
}

const separator = (): string => (t('notes.tagsHint').includes('，') ? '，' : ', ');

/** One note with its quote and tags; changed in place. */
export function NoteCard({ note, onTag, onRemove, onSaved }: NoteCardProps) {
  const { notes, now } = useServices();
  const [editing, edit] = useState(false);
  const [left, leave] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { id, storeKey, itemKey, text, tags, quote, updatedAt } = note;
  const name = [...(text || (quote?.text ?? ''))].slice(0, named).join('');
  // The focus goes back to where the form was opened.
  useEffect(() => {
    if (left && !editing) button.current?.focus();
  }, [left, editing]);
  const close = (): void => {
    edit(false);
    leave(true);
  };
  const save = async (written: WrittenNote): Promise<void> => {
    await notes.save({ id, storeKey, ...(itemKey && { itemKey }), ...written });
    close();
    onSaved();
  };

  if (editing)
    return (
      <li class="note-card">
        <NoteForm
          label={t('notes.editOf', { text: name })}
          before={{ text, tags: tags.join(separator()), ...(quote && { quote }) }}
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
      <div class="note-foot">
        {tags.map((tag) => (
          <button key={tag} type="button" class="tag" disabled={!onTag} onClick={() => onTag?.(tag)}>
            <bdi>#{tag}</bdi>
          </button>
        ))}
        <time dateTime={updatedAt}>{t('notes.changed', { when: ago(updatedAt, now()) })}</time>
        <span class="note-actions">
          <button
            ref={button}
            type="button"
            class="link"
            aria-label={t('notes.editOf', { text: name })}
            onClick={() => edit(true)}
          >
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
    </li>
  );
}
