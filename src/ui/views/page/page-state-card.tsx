import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PageState, PageStateKind } from 'src/domain/summary';
import { EmptyState } from '../../components/empty-state';
import { Notices } from '../../components/notices';
import { sentenceGap } from '../../format/language';
import { say, t } from '../../format/say';
import { useServices } from '../../services/services';
import type { PageNow } from './page-now';
import { PermissionActions } from './permission-actions';
import { MuteButton, ReadAgainButton, ReloadButton } from './tab-buttons';

/** Each state's own words; `why` and `todo`, where the page gave them, say it closer. */
function words(kind: PageStateKind, host: string): [title: string, text: string] {
  switch (kind) {
    case 'unsupported':
      return [t('states.unsupported.title'), t('states.unsupported.text')];
    case 'not-a-shop-page':
      return [t('states.notAShopPage.title'), t('states.notAShopPage.text')];
    case 'permission-needed':
      return [t('states.permissionNeeded.title', { host }), t('states.permissionNeeded.text')];
    case 'muted':
      return [t('states.muted.title', { host }), t('states.muted.text')];
    case 'blocked':
      return [t('states.blocked.title'), t('states.blocked.text')];
    case 'reading':
      return [t('states.reading.title'), t('states.reading.text')];
    case 'too-few-reviews':
      return [t('states.tooFewReviews.title'), t('states.tooFewReviews.text')];
    case 'ready':
      return [t('states.ready.title'), t('states.ready.text')];
    case 'failed':
      return [t('states.failed.title'), t('states.failed.text')];
  }
}

const textOf = ({ why, todo }: PageState, own: string): string =>
  why || todo ? [why, todo].flatMap((sentence) => (sentence ? [say(sentence)] : [])).join(sentenceGap()) : own;

interface PageStateCardProps {
  now: PageNow;
  onDone: () => void;
}

function actions({ now, onDone }: PageStateCardProps, note: (text: string) => void): ComponentChildren {
  const { tab, url, state } = now;
  if (!tab || !url) return null;
  switch (state.kind) {
    case 'permission-needed':
      return <PermissionActions tab={tab} url={url} onDone={onDone} onNote={note} />;
    case 'muted':
      return <MuteButton host={url.hostname} muted onDone={onDone} />;
    case 'reading':
    case 'failed':
      return <ReloadButton tabId={tab.id} onDone={onDone} />;
    case 'blocked':
    case 'not-a-shop-page':
      return <ReadAgainButton tab={tab} onDone={onDone} onNote={note} />;
    default:
      return null;
  }
}

/** Why the page behind the popup has no answer of its own, and the buttons that do something about it. */
export function PageStateCard({ now, onDone }: PageStateCardProps) {
  const services = useServices();
  const [note, setNote] = useState<string>();
  const { state, url, libraryFailed } = now;
  const [title, own] = words(state.kind, url?.hostname ?? '');
  const buttons = actions({ now, onDone }, setNote);
  return (
    <div class={`state ${state.kind}`}>
      <h2 class="spoken">{t('popup.currentPage')}</h2>
      <EmptyState title={title} text={textOf(state, own)}>
        {state.kind === 'reading' && <div class="sweep" aria-hidden="true" />}
        {buttons && <div class="buttons">{buttons}</div>}
        <p class="note" role="status">
          {note}
        </p>
      </EmptyState>
      <Notices state={state} now={services.now()} />
      {libraryFailed && <p class="section quiet">{t('popup.libraryFailed.title')}</p>}
    </div>
  );
}
