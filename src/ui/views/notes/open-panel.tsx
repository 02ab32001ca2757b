import type { StoreKey } from 'src/domain/site';
import type { PendingQuote } from '../../services/notes';
import { ExportPanel } from '../transfer/export-panel';
import { ImportPanel } from '../transfer/import-panel';
import { NewNote } from './new-note';

/** What can stand open at the top of the notes page. */
export const panels = ['new', 'export', 'import'] as const;
export type Panel = (typeof panels)[number];

interface OpenPanelProps {
  panel: Panel;
  /** The store the page is about, if it is about one. */
  store: { key: StoreKey; name: string } | undefined;
  tag: string | undefined;
  words: string;
  pending: PendingQuote | undefined;
  onSaved: () => void;
  onClose: () => void;
  onImported: () => void;
}

/** A new note, or files out or in. */
export function OpenPanel(props: OpenPanelProps) {
  const { panel, store, tag, words, pending, onSaved, onClose, onImported } = props;
  return (
    <div class="card notes-open">
      {panel === 'new' && (
        <NewNote
          key={pending?.quote.capturedAt}
          storeKey={store?.key}
          pending={pending}
          onSaved={onSaved}
          onCancel={onClose}
        />
      )}
      {panel === 'export' && (
        <ExportPanel
          notes={{ ...(store && { storeKey: store.key }), ...(tag !== undefined && { tag }), words }}
          {...(store && { store })}
        />
      )}
      {panel === 'import' && <ImportPanel onDone={onImported} />}
    </div>
  );
}
