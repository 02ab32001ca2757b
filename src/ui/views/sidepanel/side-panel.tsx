import './side-panel.css';
import type { ItemKey } from 'src/domain/site';
import { Loupe } from '../../components/loupe';
import { Section } from '../../components/section';
import { t } from '../../format/say';
import { useServices } from '../../services/services';
import { addresses } from '../frame/addresses';
import { NotesPanel } from '../notes/notes-panel';
import { readPageNow } from '../page/page-now';
import { PagePanel } from '../page/page-panel';
import { useLive } from '../use-live';

/** Paddings of the sections at both sides, px. */
const sides = 32;

/** The way to our own full-tab pages. */
function Ways() {
  return (
    <nav class="ways" aria-label={t('frame.navigation')}>
      {(['stores', 'compare', 'notes', 'options'] as const).map((place) => (
        <a key={place} href={addresses[place]} target="_blank" rel="noopener">
          {t(`frame.${place}`)}
        </a>
      ))}
    </nav>
  );
}

/** The side panel: the answer about the active tab, which it follows, with room for notes beside the page. `tabId`: one tab, and no other. */
export function SidePanel({ tabId }: { tabId?: number | undefined }) {
  const services = useServices();
  const page = useLive(() => readPageNow(services, tabId), [services, tabId]);
  const now = page.value;
  return (
    <div class="side">
      <header class="side-top">
        <h1 class="brand">
          <Loupe />
          {t('name')}
        </h1>
        <Ways />
      </header>
      <main aria-busy={!now && !page.failed}>
        {now && <PagePanel now={now} onDone={page.again} width={document.documentElement.clientWidth - sides} />}
        {now?.summary && !now.state.private && (
          <Section title={t('notes.title')}>
            <NotesPanel
              key={now.summary.key}
              storeKey={now.summary.key}
              itemKey={now.state.itemKey as ItemKey | undefined}
            />
          </Section>
        )}
        {page.failed && !now && <p class="section quiet">{t('states.failed.title')}</p>}
      </main>
    </div>
  );
}
