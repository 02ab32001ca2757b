import './notes.css';
import { useState } from 'preact/hooks';
import type { StoreKey } from 'src/domain/site';
import { EmptyState } from '../../components/empty-state';
import { t } from '../../format/say';
import { useServices } from '../../services/services';
import { addresses } from '../frame/addresses';
import { PageFrame } from '../frame/page-frame';
import { ExportPanel } from '../transfer/export-panel';
import { ImportPanel } from '../transfer/import-panel';
import { useLive } from '../use-live';
import { loadNotes } from './load-notes';
import { NewNote } from './new-note';
import { NotesFilter } from './notes-filter';
import { StoreGroup } from './store-group';
import { UndoBar } from './undo-bar';
import { usePending } from './use-pending';
import { useRemoval } from './use-removal';

/** Notes shown at first, and how many more each time. */
const step = 50;

type Open = 'new' | 'export' | 'import';
const panels = ['new', 'export', 'import'] as const;
const panelName = { new: 'notes.new', export: 'transfer.export', import: 'transfer.import' } as const;

interface NotesProps {
  /** Only this store's. */
  storeKey?: StoreKey | undefined;
}

/** Every note, or one store's: found by words and tags, written and changed in place, taken away in files and brought back. */
export function Notes({ storeKey }: NotesProps) {
  const services = useServices();
  const [words, setWords] = useState('');
  const [tag, setTag] = useState<string>();
  const [limit, setLimit] = useState(step);
  const [open, setOpen] = useState<Open>();
  const asked = { limit, words: words.trim(), ...(storeKey && { storeKey }), ...(tag !== undefined && { tag }) };
  const { value, failed, again } = useLive(() => loadNotes(services, asked), [services, storeKey, tag, words, limit]);
  const { value: store } = useLive(
    async () => (storeKey ? services.library.summary(storeKey) : undefined),
    [services, storeKey],
  );
  const removal = useRemoval(again);
  const { pending, drop } = usePending(storeKey);

  const name = store?.storeName ?? t('popup.unnamed');
  const showing: Open | undefined = open ?? (pending ? 'new' : undefined);
  const close = (): void => {
    setOpen(undefined);
    if (pending && showing === 'new') drop();
  };
  const toggle = (panel: Open): void => (showing === panel ? close() : setOpen(panel));
  const saved = (): void => {
    close();
    removal.say(t('notes.saved'));
    again();
  };
  const filtered = asked.words !== '' || tag !== undefined;

  return (
    <PageFrame
      place="notes"
      title={storeKey ? t('notes.onStore', { store: name }) : t('notes.title')}
      actions={panels.map((panel) => (
        <button
          key={panel}
          type="button"
          class={`button${panel === 'new' ? ' main' : ''}`}
          aria-expanded={showing === panel}
          onClick={() => toggle(panel)}
        >
          {t(panelName[panel])}
        </button>
      ))}
    >
      <p class="notes-about">
        {t('notes.about')} {storeKey && <a href={addresses.notes}>{t('notes.allStores')}</a>}
      </p>
      {showing && (
        <div class="card notes-open">
          {showing === 'new' && (
            <NewNote key={pending?.quote.capturedAt} {...{ storeKey, pending }} onSaved={saved} onCancel={close} />
          )}
          {showing === 'export' && (
            <ExportPanel
              notes={{ ...(storeKey && { storeKey }), ...(tag !== undefined && { tag }), words: asked.words }}
              {...(storeKey && { store: { key: storeKey, name } })}
            />
          )}
          {showing === 'import' && <ImportPanel onDone={again} />}
        </div>
      )}
      {failed && !value && (
        <EmptyState heading="h2" title={t('notes.broken.title')} text={t('notes.broken.text')}>
          <div class="buttons">
            <button type="button" class="button" onClick={again}>
              {t('popup.tryAgain')}
            </button>
          </div>
        </EmptyState>
      )}
      {value && (filtered || value.groups.length > 0) && (
        <NotesFilter words={words} onWords={setWords} tags={value.tags} tag={tag} onTag={setTag} />
      )}
      {value?.groups.map((group) => (
        <StoreGroup
          key={group.key}
          group={group}
          onTag={setTag}
          onRemove={removal.remove}
          onSaved={again}
          bare={storeKey !== undefined}
        />
      ))}
      {value && value.groups.length === 0 && !filtered && !showing && (
        <EmptyState
          heading="h2"
          title={t(storeKey ? 'notes.nothing' : 'notes.empty.title')}
          text={t('notes.empty.text')}
        />
      )}
      <p class="note" role="status">
        {value && value.groups.length === 0 && filtered ? t('notes.none') : ''}
      </p>
      {value?.more && (
        <button type="button" class="button" onClick={() => setLimit(limit + step)}>
          {t('notes.more')}
        </button>
      )}
      <UndoBar removal={removal} />
    </PageFrame>
  );
}
