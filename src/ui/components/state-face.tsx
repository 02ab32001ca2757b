import type { PageState } from 'src/domain/summary';
import { sentenceGap } from '../format/language';
import { say, t } from '../format/say';
import { EmptyState } from './empty-state';
import { Progress, type ProgressProps } from './progress';
import { stateInWords } from './state-words';

interface StateFaceProps {
  state: PageState;
  progress?: ProgressProps | undefined;
  /** Points at the page's own "show all reviews"; absent where there is no page. */
  onOpenReviews?: (() => void) | undefined;
}

/** The face of a page without a full answer: what is the matter, why, the next step. For `ready` only what `why` says, if anything. */
export function StateFace({ state, progress, onOpenReviews }: StateFaceProps) {
  const { kind, why, todo } = state;
  if (kind === 'ready') return why ? <EmptyState title={say(why)} text={todo ? say(todo) : ''} /> : null;
  const { title, text } = stateInWords(state);
  const tooFew = kind === 'too-few-reviews';
  return (
    <EmptyState
      title={title}
      text={[why && say(why), todo ? say(todo) : text].filter((part) => part).join(sentenceGap())}
    >
      {(tooFew || kind === 'reading') && progress && <Progress {...progress} />}
      {tooFew && onOpenReviews && (
        <button type="button" class="step" onClick={onOpenReviews}>
          {t('panel.openReviews')}
        </button>
      )}
    </EmptyState>
  );
}
