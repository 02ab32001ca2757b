import type { Summary } from 'src/domain/summary';
import { Gauge } from 'src/ui/components/gauge';
import { stateInWords } from 'src/ui/components/state-words';
import { atLeast, inUnit, number, stars } from 'src/ui/format/numbers';
import { say, t } from 'src/ui/format/say';
import type { OverlayView } from './overlay-view';

interface ChipProps {
  view: OverlayView;
  open: boolean;
  onToggle: () => void;
  /** The pointer or the focus comes to the chip: it is likely to be opened. */
  onNear: () => void;
}

/** Ratings of the item the page is about and of the store, named apart where both are there. */
function ratings({ state }: OverlayView, { items, pooled, scores }: Summary): string[] {
  const own = items.find(({ key }) => key === state.itemKey)?.rating.adjusted;
  const all = pooled.rating.adjusted;
  if (own !== undefined && all !== undefined && items.length > 1)
    return [t('panel.chip.item', { value: stars(own, 1) }), t('panel.chip.store', { value: stars(all, 1) })];
  if (own !== undefined) return [stars(own, 1)];
  if (all !== undefined) return [stars(all, 1)];
  const overall = scores.find(({ dimension, value }) => dimension === 'overall' && value !== undefined);
  return overall?.value === undefined ? [] : [inUnit(overall.value, overall.unit)];
}

function readSoFar({ state, progress }: OverlayView, { items, pooled }: Summary): string[] {
  const { coverage } = items.find(({ key }) => key === state.itemKey) ?? pooled;
  const read = Math.max(coverage.read, progress?.read ?? 0);
  const total =
    coverage.total !== undefined
      ? number(coverage.total)
      : coverage.totalAtLeast !== undefined
        ? atLeast(coverage.totalAtLeast)
        : (progress?.totalText ?? (progress?.total === undefined ? undefined : number(progress.total)));
  if (total !== undefined) return [t('panel.chip.of', { read, total })];
  return read > 0 ? [t('panel.chip.read', { read })] : [];
}

/** A line of its own needs no full stop. */
const withoutStop = (text: string): string => text.replace(/[.。]$/u, '');

/** The answer in one line beside the store's name: a plain sentence, the rating, what was read. Opens and closes the panel. */
export function Chip({ view, open, onToggle, onNear }: ChipProps) {
  const { state, summary } = view;
  const answered = summary && (state.kind === 'ready' || state.kind === 'too-few-reviews');
  const details = summary && answered ? [...ratings(view, summary), ...readSoFar(view, summary)] : [];
  if (state.stale) details.push(t('panel.chip.stale'));
  return (
    <button
      type="button"
      class={`chip ${state.kind}`}
      aria-expanded={open}
      aria-haspopup="dialog"
      title={t('panel.open')}
      onClick={onToggle}
      onPointerEnter={onNear}
      onFocus={onNear}
    >
      <Gauge
        size={24}
        busy={state.kind === 'reading'}
        value={answered ? summary.storeScore.value : undefined}
        letter={answered ? summary.storeScore.letter : undefined}
      />
      <span class="text">
        <b>
          {summary && answered
            ? withoutStop(say(summary.headline))
            : state.kind === 'ready' && state.why
              ? say(state.why)
              : stateInWords(state).title}
        </b>
        {details.length > 0 && <span class="details"> {details.join(' · ')}</span>}
      </span>
      <svg class="go" width="8" height="12" viewBox="0 0 8 12" aria-hidden="true">
        <path d="M2 2l4 4l-4 4" />
      </svg>
    </button>
  );
}
