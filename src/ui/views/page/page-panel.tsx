import './page-answer.css';
import type { PageState } from 'src/domain/summary';
import { SummaryView } from '../../components/summary-view';
import { useServices } from '../../services/services';
import { isStale, progressOf, viewWidth } from '../popup/summary-parts';
import { PageActions } from './page-actions';
import type { PageNow } from './page-now';
import { PageStateCard } from './page-state-card';

interface PagePanelProps {
  now: PageNow;
  /** Called when the user did something about the page's state. */
  onDone: () => void;
  /** Room for drawings, px; the popup's where not told. */
  width?: number;
}

/** States in which the page itself speaks and the Summary is its answer; in the others the Summary is what was kept from before. */
const answering: ReadonlySet<string> = new Set(['ready', 'too-few-reviews']);

/** For an answer kept from before: what is the matter with the page was said above it. */
const keptState = ({ url, site, storeKey, itemKey }: PageState): PageState => ({
  kind: 'ready',
  url,
  ...(site && { site }),
  ...(storeKey && { storeKey }),
  ...(itemKey && { itemKey }),
});

/** The page behind the popup: its answer with what can be done with it, or its state with what can be done about it. */
export function PagePanel({ now, onDone, width = viewWidth }: PagePanelProps) {
  const services = useServices();
  const { state, summary } = now;
  if (!summary) return <PageStateCard now={now} onDone={onDone} />;
  const speaking = answering.has(state.kind);
  return (
    <>
      {!speaking && <PageStateCard now={now} onDone={onDone} />}
      <article class="answer">
        <SummaryView
          state={{ ...(speaking ? state : keptState(state)), stale: state.stale ?? isStale(summary, services) }}
          summary={summary}
          progress={state.kind === 'too-few-reviews' ? progressOf(summary, state) : undefined}
          width={width}
          now={services.now()}
        />
      </article>
      <PageActions now={now} summary={summary} onDone={onDone} />
    </>
  );
}
