import { Loupe } from '../../components/loupe';
import { t } from '../../format/say';

type Tab = 'page' | 'stores';

interface MastheadProps {
  /** Which of the two parts is shown; absent while there is only one. */
  tab?: Tab;
  onTab?: (tab: Tab) => void;
}

/** The top line: whose window this is, and the way between this page and the stores seen. */
export function Masthead({ tab, onTab }: MastheadProps) {
  const choice = (own: Tab, label: string) => (
    <button type="button" aria-pressed={tab === own} onClick={() => onTab?.(own)}>
      {label}
    </button>
  );
  return (
    <header class="masthead">
      <h1 class="brand">
        <Loupe />
        {t('popup.title')}
      </h1>
      {tab && (
        <nav class="switch" aria-label={t('popup.title')}>
          {choice('page', t('popup.currentPage'))}
          {choice('stores', t('popup.stores'))}
        </nav>
      )}
    </header>
  );
}
