import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../format/say';
import type { Removal } from './use-removal';

/** Says what was done to a note, with the way back after one was taken away. The focus goes there: the button that had it is gone. */
export function UndoBar({ removal }: { removal: Removal }) {
  const { note, said, undo } = removal;
  const button = useRef<HTMLButtonElement>(null);
  const id = note?.id;
  useLayoutEffect(() => {
    if (id !== undefined) button.current?.focus();
  }, [id]);
  return (
    <div class={`note-undo${said === '' ? '' : ' shown'}`}>
      <span role="status">{said}</span>
      {note && (
        <button ref={button} type="button" class="link" onClick={undo}>
          {t('notes.undo')}
        </button>
      )}
    </div>
  );
}
