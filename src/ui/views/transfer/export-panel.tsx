import './transfer.css';
import { useState } from 'preact/hooks';
import type { StoreKey } from 'src/domain/site';
import { type FileKind, fileKinds } from 'src/export/file-kinds';
import type { FileReview } from 'src/export/records';
import { t } from '../../format/say';
import { useServices } from '../../services/services';
import type { Selection } from '../../services/transfer';

interface ExportPanelProps {
  /** The notes on the screen; absent where the screen is not about notes. */
  notes?: { storeKey?: StoreKey; tag?: string; words: string };
  /** The store the screen is about, if it is about one. */
  store?: { key: StoreKey; name: string };
  /** The filter of the screen in force, and the same in the reader's words. */
  reviews?: { keeps: (review: FileReview) => boolean; words: string };
}

type Scope = 'notes' | 'all';

/** How the choice is put in words, for the file itself to say. */
function choiceInWords({ notes, store, reviews }: ExportPanelProps, scope: Scope): string {
  const ofNotes =
    scope === 'notes' && notes
      ? [
          t('transfer.filters.notes'),
          ...(notes.tag === undefined ? [] : [t('transfer.filters.tag', { tag: `#${notes.tag}` })]),
          ...(notes.words === '' ? [] : [t('transfer.filters.words', { words: notes.words })]),
        ]
      : [];
  return [
    ...(store ? [t('transfer.filters.store', { store: store.name })] : []),
    ...ofNotes,
    ...(scope === 'all' && reviews ? [reviews.words] : []),
  ].join(' · ');
}

function selectionOf(props: ExportPanelProps, scope: Scope, mask: boolean): Selection {
  const { notes, store, reviews } = props;
  const filter = choiceInWords(props, scope);
  const ofNotes = scope === 'notes' && notes;
  return {
    mask,
    ...(filter && { filter }),
    ...(ofNotes && { notes: { ...notes } }),
    ...(!ofNotes && store && { stores: [store.key] }),
    ...(!ofNotes && reviews && { keepsReview: reviews.keeps }),
  };
}

const about: Record<FileKind, 'markdownAbout' | 'printableAbout' | 'csvAbout' | 'jsonAbout'> = {
  markdown: 'markdownAbout',
  printable: 'printableAbout',
  storesCsv: 'csvAbout',
  reviewsCsv: 'csvAbout',
  json: 'jsonAbout',
};

interface ScopeChoiceProps {
  scope: Scope;
  onScope: (scope: Scope) => void;
  ofStore: boolean;
}

function ScopeChoice({ scope, onScope, ofStore }: ScopeChoiceProps) {
  const labels = {
    notes: t('transfer.whatNotes'),
    all: t(ofStore ? 'transfer.whatAllStore' : 'transfer.whatAll'),
  };
  return (
    <fieldset class="transfer-choice">
      <legend>{t('transfer.what')}</legend>
      {(['notes', 'all'] as const).map((each) => (
        <label key={each}>
          <input type="radio" name="transfer-scope" checked={scope === each} onChange={() => onScope(each)} />
          <span>{labels[each]}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Takes what is kept away in a file: what of it, with which names, in which form. The file says all three. */
export function ExportPanel(props: ExportPanelProps) {
  const { transfer, files } = useServices();
  const [scope, setScope] = useState<Scope>(props.notes ? 'notes' : 'all');
  const [mask, setMask] = useState(true);
  const [said, say] = useState('');
  const save = (kind: FileKind): void => {
    say(t('transfer.making'));
    transfer.make(kind, selectionOf(props, scope, mask)).then(
      ({ name, blob }) => {
        files.save(name, blob);
        say(t('transfer.made', { name }));
      },
      () => say(t('transfer.notMade')),
    );
  };
  // A table of reviews has nothing in it where only notes are asked for.
  const kinds = fileKinds.filter((kind) => scope === 'all' || kind !== 'reviewsCsv');
  return (
    <section class="section transfer" aria-label={t('transfer.export')}>
      {props.notes && <ScopeChoice scope={scope} onScope={setScope} ofStore={props.store !== undefined} />}
      <label class="transfer-check">
        <input type="checkbox" checked={mask} onChange={({ currentTarget }) => setMask(currentTarget.checked)} />
        <span>
          {t('transfer.mask')}
          <small>{t('transfer.maskAbout')}</small>
        </span>
      </label>
      <ul class="transfer-kinds" aria-label={t('transfer.formats')}>
        {kinds.map((kind) => (
          <li key={kind}>
            <button type="button" class="button" onClick={() => save(kind)}>
              <b>{t(`transfer.${kind}`)}</b>
              <small>{t(`transfer.${about[kind]}`)}</small>
            </button>
          </li>
        ))}
      </ul>
      <p class="note" role="status">
        {said}
      </p>
    </section>
  );
}
