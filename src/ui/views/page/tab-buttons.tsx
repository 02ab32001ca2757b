import { t } from '../../format/say';
import { type ActiveTab, useServices } from '../../services/services';

/** Shows nothing on a host from now on, or shows again. */
export function MuteButton({ host, muted, onDone }: { host: string; muted: boolean; onDone: () => void }) {
  const services = useServices();
  return (
    <button type="button" class="button" onClick={() => void services.setMuted(host, !muted).then(onDone)}>
      {t(muted ? 'popup.unmute' : 'popup.mute')}
    </button>
  );
}

/** Reloads the tab: the way out for pages opened before the extension was there. */
export function ReloadButton({ tabId, onDone }: { tabId: number; onDone: () => void }) {
  const services = useServices();
  return (
    <button type="button" class="button" onClick={() => void services.reload(tabId).then(onDone)}>
      {t('popup.reload')}
    </button>
  );
}

interface ReadAgainProps {
  tab: ActiveTab;
  onDone: () => void;
  onNote?: (text: string) => void;
}

/** Reads the page as it stands now. */
export function ReadAgainButton({ tab, onDone, onNote }: ReadAgainProps) {
  const services = useServices();
  const read = async (): Promise<void> => {
    if (await services.readPage(tab)) onDone();
    else onNote?.(t('popup.readOnceFailed'));
  };
  return (
    <button type="button" class="button" onClick={() => void read()}>
      {t('popup.reread')}
    </button>
  );
}
