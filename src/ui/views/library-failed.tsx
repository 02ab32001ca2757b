import type { ComponentChildren } from 'preact';
import type { LibraryFailure } from 'src/db/failure';
import { EmptyState } from '../components/empty-state';
import { say, t } from '../format/say';

/** What a user can do about a library that does not open. */
function adviceOn(why: LibraryFailure): string {
  if (why === 'newer') return say({ id: 'libraryNewer' });
  return why === 'unread' ? say({ id: 'libraryUnread' }) : t('popup.libraryFailed.text');
}

interface LibraryFailedProps {
  why: LibraryFailure;
  title?: string;
  heading?: 'h2' | 'h3';
  onRetry?: () => void;
  /** Other ways on, beside trying again. */
  children?: ComponentChildren;
}

/** Stands where the library could not be opened: why, what to do, and another try. */
export function LibraryFailed({ why, title, heading, onRetry, children }: LibraryFailedProps) {
  return (
    <EmptyState title={title ?? t('popup.libraryFailed.title')} text={adviceOn(why)} {...(heading && { heading })}>
      {(onRetry || children) && (
        <div class="buttons">
          {onRetry && (
            <button type="button" class="button" onClick={onRetry}>
              {t('popup.tryAgain')}
            </button>
          )}
          {children}
        </div>
      )}
    </EmptyState>
  );
}
