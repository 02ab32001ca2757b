import './notes.css';
import { useState } from 'preact/hooks';
import type { StoreKey } from 'src/domain/site';
import { t } from '../../format/say';
import { useServices } from '../../services/services';
import { addresses } from '../frame/addresses';
import { PageFrame } from '../frame/page-frame';
import { useFocusBack } from '../use-focus-back';
import { useLive } from '../use-live';
import { loadNotes } from './load-notes';
import { NotesFilter } from './notes-filter';
import { NotesList } from './notes-list';
import { OpenPanel, type Panel, panels } from './open-panel';
import { UndoBar } from './undo-bar';
import { usePending } from './use-pending';
import { useRemoval } from './use-removal';

/** Notes shown at first, and how many more each time. */
const step = 50;

const panelName = { new: 'notes.new', export: 'transfer.export', import: 'transfer.import' } as const;

/** What is open at the top: what the user opened, or a quote that waits for its note. */
function usePanel(storeKey: StoreKey | undefined) {
  const [opened, open] = useState<Panel>();
  const { pending, drop } = usePending(storeKey);
  const panel = opened ?? (pending ? 'new' : undefined);
  const close = (): void => {
    open(undefined);
    if (pending && panel === 'new') drop();
  };
  return { panel, pending, close, toggle: (each: Panel): void => (panel === each ? close() : open(each)) };
}

/** The name of the store the page is about. */
function useStore(storeKey: StoreKey | undefined): { key: StoreKey; name: string } | undefined {
  const { library } = useServices();
  const { value } = useLive(async () => (storeKey ? library.summary(storeKey) : undefined), [library, storeKey]);
  return storeKey && { key: storeKey, name: value?.storeName ?? t('popup.unnamed') };
}

function PanelButtons({ panel, toggle }: { panel: Panel | undefined; toggle: (panel: Panel) => void }) {
  const opener = useFocusBack(panel !== undefined);
  return (
    <>
      {panels.map((each) => (
        <button
          key={each}
          // A form of notes ends by its own buttons; files by the button that opened them.
          {...(each === 'new' && { ref: opener })}
          type="button"
          class={`button${each === 'new' ? ' main' : ''}`}
          aria-expanded={panel === each}
          onClick={() => toggle(each)}
        >
          {t(panelName[each])}
        </button>
      ))}
    </>
  );
}

/** Every note, or one store's: found by words and tags, written and changed in place, taken away in files and brought back. */
export function Notes({ storeKey }: { storeKey?: StoreKey | undefined }) {
  const services = useServices();
  const [typed, type] = useState('');
  const [tag, setTag] = useState<string>();
  const [limit, setLimit] = useState(step);
  const words = typed.trim();
  const asked = { limit, words, ...(storeKey && { storeKey }), ...(tag !== undefined && { tag }) };
  const now = useLive(() => loadNotes(services, asked), [services, storeKey, tag, words, limit]);
  const store = useStore(storeKey);
  const removal = useRemoval(now.again);
  const { panel, pending, close, toggle } = usePanel(storeKey);
  const saved = (): void => {
    close();
    removal.say(t('notes.saved'));
    now.again();
  };
  const filtered = words !== '' || tag !== undefined;
  return (
    <PageFrame
      place="notes"
      title={store ? t('notes.onStore', { store: store.name }) : t('notes.title')}
      actions={<PanelButtons panel={panel} toggle={toggle} />}
    >
      <p class="notes-about">
        {t('notes.about')} {storeKey && <a href={addresses.notes}>{t('notes.allStores')}</a>}
      </p>
      {panel && (
        <OpenPanel {...{ panel, store, tag, words, pending }} onSaved={saved} onClose={close} onImported={now.again} />
      )}
      {now.value && (filtered || now.value.groups.length > 0) && (
        <NotesFilter words={typed} onWords={type} tags={now.value.tags} tag={tag} onTag={setTag} />
      )}
      <NotesList
        {...{ now, filtered }}
        ofStore={storeKey !== undefined}
        busy={panel !== undefined}
        onTag={setTag}
        removal={removal}
        onMore={() => setLimit(limit + step)}
      />
      <UndoBar removal={removal} />
    </PageFrame>
  );
}
