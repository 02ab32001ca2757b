import type { ComponentChildren } from 'preact';
import type { Finding } from 'src/domain/assessment';
import type { PageState, Summary } from 'src/domain/summary';
import { t } from '../format/say';
import { CriticsSection } from './critics-section';
import { MethodLine } from './method-line';
import { Notices } from './notices';
import type { ProgressProps } from './progress';
import { ReviewsSection } from './reviews-section';
import { StateFace } from './state-face';
import { StoreSection } from './store-section';
import { SummaryHeader } from './summary-header';
import { TrustSection } from './trust-section';

export interface SummaryViewProps {
  state: PageState;
  summary?: Summary | undefined;
  progress?: ProgressProps | undefined;
  /** Width in px the drawings may take. */
  width: number;
  now: Date;
  onJump?: ((keys: Finding['reviews']) => void) | undefined;
  onOpenReviews?: (() => void) | undefined;
  /** Copies a report on what was not read; `false` where it could not. */
  onDiagnose?: (() => Promise<boolean>) | undefined;
  /** Stands in the header's corner, e.g. a close button. */
  children?: ComponentChildren;
}

/** Everything said about one store and the item its page is about, top to bottom: answer, state, store, item, trust, critics, method. */
export function SummaryView({
  state,
  summary,
  progress,
  width,
  now,
  onJump,
  onOpenReviews,
  onDiagnose,
  children,
}: SummaryViewProps) {
  const todo = state.todo ?? summary?.nextStep;
  const face = (
    <StateFace state={todo ? { ...state, todo } : state} progress={progress} onOpenReviews={onOpenReviews} />
  );
  if (!summary)
    return (
      <>
        {children}
        {face}
        <Notices state={state} now={now} onDiagnose={onDiagnose} />
      </>
    );
  const item = summary.items.find(({ key }) => key === state.itemKey);
  const reviews = item ?? summary.pooled;
  return (
    <>
      <SummaryHeader summary={summary}>{children}</SummaryHeader>
      <Notices state={state} readAt={summary.reviewsReadAt ?? summary.scoresReadAt} now={now} onDiagnose={onDiagnose} />
      {face}
      <StoreSection summary={summary} />
      {reviews.coverage.read > 0 && (
        <ReviewsSection
          title={t(item ? 'panel.rating.ofItem' : 'panel.rating.ofStore')}
          about={item?.title}
          reviews={reviews}
          progress={state.kind === 'ready' ? progress : undefined}
          width={width}
        />
      )}
      <TrustSection reviews={reviews} onJump={onJump} />
      <CriticsSection reviews={reviews} />
      <MethodLine summary={summary} now={now} />
    </>
  );
}
