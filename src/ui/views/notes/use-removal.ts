import { useState } from 'preact/hooks';
import type { Note } from 'src/domain/note';
import { t } from '../../format/say';
import { useServices } from '../../services/services';

/** The note taken away last, until something else is done. */
export interface Removal {
  note?: Note;
  /** For the status line. */
  said: string;
  /** Id of the note just brought back: the focus goes to it, since the button that did it is gone. */
  back?: string;
  remove: (note: Note) => void;
  undo: () => void;
  /** What else happened, said in the same place. */
  say: (text: string) => void;
}

/** Taking notes away with a way back. Nothing is asked first: it can be undone. `onDone` is called after each change. */
export function useRemoval(onDone: () => void): Removal {
  const { notes } = useServices();
  const [{ note, said, back }, setState] = useState<{ note?: Note; said: string; back?: string }>({ said: '' });
  const failed = (): void => setState((before) => ({ ...before, said: t('notes.failed') }));
  return {
    ...(note && { note }),
    ...(back !== undefined && { back }),
    said,
    say: (text) => setState({ said: text }),
    remove(gone) {
      notes.remove(gone.id).then(() => {
        setState({ note: gone, said: t('notes.removed') });
        onDone();
      }, failed);
    },
    undo() {
      if (!note) return;
      notes.restore(note.id).then(() => {
        setState({ said: t('notes.restored'), back: note.id });
        onDone();
      }, failed);
    },
  };
}
