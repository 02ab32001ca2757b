import { useEffect, useState } from 'preact/hooks';
import { t } from 'src/ui/format/say';
import type { MarksRoom } from './room';

interface ToggleProps {
  on: boolean;
  label: string;
  disabled?: boolean;
  onToggle(on: boolean): void;
}

function Toggle({ on, label, disabled = false, onToggle }: ToggleProps) {
  return (
    <button type="button" class="toggle" aria-pressed={on} disabled={disabled} onClick={() => onToggle(!on)}>
      <span class="box" aria-hidden="true" />
      {label}
    </button>
  );
}

/** What can be done with all marked reviews of the page: dim those that count little, put the weightiest first. */
export function ArrangeBar({ room }: { room: MarksRoom }) {
  const [, redraw] = useState(0);
  useEffect(() => {
    const end = new AbortController();
    room.follow(() => redraw((n) => n + 1), end.signal);
    return () => end.abort();
  }, [room]);
  const { dimmed, sorted, sortable } = room.arranged;
  return (
    <fieldset class="arrange" aria-label={t('marks.arrange')}>
      <Toggle on={dimmed} label={t('marks.dim')} onToggle={(on) => room.dim(on)} />
      <Toggle on={sorted} label={t('marks.sort')} disabled={!sortable} onToggle={(on) => room.sort(on)} />
      {!sortable && <p class="quiet">{t('marks.unsortable')}</p>}
    </fieldset>
  );
}
