import type { Summary } from 'src/domain/summary';
import { PinButton } from '../popup/pin-button';
import type { PageNow } from './page-now';
import { MuteButton, ReadAgainButton } from './tab-buttons';

/** What can be done with the answer of the page behind the popup. */
export function PageActions({ now, summary, onDone }: { now: PageNow; summary: Summary; onDone: () => void }) {
  const { tab, url, state } = now;
  return (
    <footer class="answer-actions">
      <PinButton summary={summary} onDone={onDone} />
      {tab && state.kind !== 'muted' && state.kind !== 'permission-needed' && (
        <ReadAgainButton tab={tab} onDone={onDone} />
      )}
      {url && state.kind !== 'muted' && <MuteButton host={url.hostname} muted={false} onDone={onDone} />}
    </footer>
  );
}
