import { useRef } from 'preact/hooks';
import { SummaryView } from 'src/ui/components/summary-view';
import { atLeast } from 'src/ui/format/numbers';
import { t } from 'src/ui/format/say';
import { diagnose } from './diagnostics';
import { ArrangeBar } from './marks/bar';
import { marksRoom } from './marks/room';
import type { OverlayActions, OverlayView } from './overlay-view';
import { standAside } from './panel-placement';
import type { PanelProps } from './panel-room';

/** Border and padding at both sides of the panel's sections, px. */
const sides = 34;

function CloseButton({ onClose }: { onClose: () => void }) {
  return (
    <button type="button" class="close" aria-label={t('panel.close')} onClick={onClose}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <path d="M2 2l10 10M12 2l-10 10" />
      </svg>
    </button>
  );
}

function progressOf({ progress, summary, state }: OverlayView) {
  if (!progress) return undefined;
  const { read, usable, total, totalText } = progress;
  const coverage = summary && (summary.items.find(({ key }) => key === state.itemKey) ?? summary.pooled).coverage;
  const known = coverage?.totalAtLeast === undefined ? totalText : atLeast(coverage.totalAtLeast);
  return { read, usable, total: total ?? coverage?.total ?? known };
}

/** Puts the report on the clipboard, by the click alone: no event of it reaches the page. `false` where the browser refuses. */
async function copyReport({ evidence }: OverlayActions): Promise<boolean> {
  const known = evidence?.();
  if (!known) return false;
  try {
    await navigator.clipboard.writeText(JSON.stringify(diagnose(document, known), null, 1));
    return true;
  } catch {
    return false;
  }
}

/** The proof behind the chip, as a layer over the page: answer, store, item, trust, critics, and what can be done. `width` in px. */
export function Panel({ view, actions, onClose, width }: PanelProps & { width: number }) {
  const { state, summary, progress } = view;
  const marks = marksRoom();
  const panel = useRef<HTMLDivElement>(null);
  const live = state.kind !== 'ready' || progress?.growing ? progressOf(view) : undefined;
  return (
    <div
      ref={panel}
      class="panel"
      popover="manual"
      role="dialog"
      aria-label={summary?.storeName ?? t('panel.label')}
      tabIndex={-1}
      style={{ width: `${width}px` }}
    >
      <div class="scroll">
        <SummaryView
          state={state}
          summary={summary}
          progress={live}
          width={width - sides}
          now={new Date()}
          onJump={
            actions.jumpTo &&
            ((keys) => {
              const review = actions.jumpTo?.(keys);
              if (review && panel.current && !standAside(panel.current, review)) onClose();
            })
          }
          onOpenReviews={() => actions.openReviews()}
          onDiagnose={actions.evidence && (() => copyReport(actions))}
        >
          <CloseButton onClose={onClose} />
        </SummaryView>
        {marks && (
          <div class="section">
            <ArrangeBar room={marks} />
          </div>
        )}
      </div>
      <div class="actions">
        {summary && (
          <button type="button" class="main" aria-pressed={summary.pinned} onClick={() => actions.pin(!summary.pinned)}>
            {t(summary.pinned ? 'panel.pinned' : 'panel.pin')}
          </button>
        )}
        {summary && (
          <button type="button" onClick={() => actions.note()}>
            {t('panel.note')}
          </button>
        )}
        <button type="button" onClick={() => actions.mute()}>
          {t('panel.mute')}
        </button>
      </div>
    </div>
  );
}
