import { t } from '../../format/say';
import { type ActiveTab, useServices } from '../../services/services';

interface PermissionActionsProps {
  tab: ActiveTab;
  url: URL;
  onDone: () => void;
  /** Says what came of it when the answer was no. */
  onNote: (text: string) => void;
}

/** The two ways to let a site be read: this page this once, or the site from now on. */
export function PermissionActions({ tab, url, onDone, onNote }: PermissionActionsProps) {
  const services = useServices();
  const readOnce = async (): Promise<void> => {
    if (await services.readPage(tab)) onDone();
    else onNote(t('popup.readOnceFailed'));
  };
  const allow = async (): Promise<void> => {
    // The browser takes the question only from the click itself: nothing may be awaited before it.
    const allowed = await services.allow(url).catch(() => false);
    if (!allowed) return onNote(t('popup.allowRefused'));
    await services.readPage(tab);
    onDone();
  };
  return (
    <>
      <button type="button" class="button main" onClick={() => void readOnce()}>
        {t('popup.readOnce')}
      </button>
      <button type="button" class="button" onClick={() => void allow()}>
        {t('popup.allowSite')}
      </button>
    </>
  );
}
