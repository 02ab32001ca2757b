import { EmptyState } from '../../components/empty-state';
import { t } from '../../format/say';
import { LibraryFailed } from '../library-failed';
import type { Live } from '../use-live';
import type { NotesNow } from './load-notes';
import { StoreGroup } from './store-group';
import type { Removal } from './use-removal';

interface NotesListProps {
  now: Live<NotesNow>;
  /** Words or a tag narrow what is shown. */
  filtered: boolean;
  /** The page is about one store. */
  ofStore: boolean;
  /** Something is being done above, so nothing need be said of an empty list. */
  busy: boolean;
  onTag: (tag: string) => void;
  removal: Removal;
  onMore: () => void;
}

/** The notes store by store; or that there are none, that none match, that they cannot be read. */
export function NotesList({ now, filtered, ofStore, busy, onTag, removal, onMore }: NotesListProps) {
  const { value, failed, again } = now;
  if (failed && !value)
    return (
      <div class="card">
        <LibraryFailed heading="h2" why={failed} title={t('notes.broken.title')} onRetry={again} />
      </div>
    );
  if (!value) return null;
  const none = value.groups.length === 0;
  return (
    <>
      {value.groups.map((group) => (
        <StoreGroup key={group.key} {...{ group, onTag, removal }} onSaved={again} bare={ofStore} />
      ))}
      {none && !filtered && !busy && (
        <div class="card">
          <EmptyState
            heading="h2"
            title={t(ofStore ? 'notes.nothing' : 'notes.empty.title')}
            text={t('notes.empty.text')}
          />
        </div>
      )}
      <p class="note" role="status">
        {none && filtered ? t('notes.none') : ''}
      </p>
      {value.more && (
        <button type="button" class="button" onClick={onMore}>
          {t('notes.more')}
        </button>
      )}
    </>
  );
}
