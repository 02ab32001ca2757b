import './compare.css';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LibraryFailure } from 'src/db/failure';
import type { StoreKey } from 'src/domain/site';
import { EmptyState } from '../../components/empty-state';
import { t } from '../../format/say';
import type { CompareMemory } from '../../services/compare-memory';
import { useServices } from '../../services/services';
import { keysIn } from '../frame/addresses';
import { PageFrame } from '../frame/page-frame';
import { LibraryFailed } from '../library-failed';
import { useLive } from '../use-live';
import { AddStore } from './add-store';
import { CompareTable } from './compare-table';
import { fileOf } from './file-of';
import { type Held, loadComparison } from './load';
import { RowChooser } from './row-chooser';
import { SameItems } from './same-items';
import { ShareButtons } from './share-buttons';
import { differencesIn, groupsHere, rowsOf } from './table';
import { type Columns, useColumns } from './use-columns';

interface CompareProps {
  /** The stores to compare, as the address names them; empty: the pinned ones. */
  fragment: string;
  /** The columns have changed: the address is to say so. */
  onColumns: (keys: readonly StoreKey[]) => void;
  memory: CompareMemory;
}

function Lead({ held, pairs }: { held: Held; pairs: number }) {
  const { stores, missing, tooMany } = held;
  const said = [
    t('compare.stores', { n: stores.length }),
    t('compare.bars'),
    pairs > 0 ? t('compare.clear', { n: pairs }) : t('compare.nothingTested'),
  ];
  return (
    <>
      <p class="lead">{(stores.length > 1 ? said : said.slice(0, 2)).join(' · ')}</p>
      {missing > 0 && <p class="lead">{t('compare.missing', { n: missing })}</p>}
      {tooMany && <p class="lead">{t('compare.most')}</p>}
    </>
  );
}

/** The way back after a store was taken out. The focus goes there: the button that had it is gone; and on to the page when this one goes. */
function PutBack({ columns }: { columns: Columns }) {
  const { putBack, said } = columns;
  const button = useRef<HTMLButtonElement>(null);
  const taken = putBack && said;
  useLayoutEffect(() => {
    if (taken) button.current?.focus();
  }, [taken]);
  if (!putBack) return null;
  return (
    <button
      ref={button}
      type="button"
      class="link"
      onClick={() => {
        button.current?.closest('main')?.focus();
        putBack();
      }}
    >
      {t('compare.putBack')}
    </button>
  );
}

interface FilledProps {
  held: Held;
  columns: Columns;
  memory: CompareMemory;
  again: () => void;
}

function Filled({ held, columns, memory, again }: FilledProps) {
  const { now, methodVersion } = useServices();
  const moment = { now: now(), methodVersion };
  const { stores, hidden, sameItems } = held;
  const all = rowsOf({ stores, sameItems, moment });
  const rows = all.filter(({ id, group }) => group === 'same' || !hidden.includes(id));
  const differences = differencesIn(rows);
  const groups = groupsHere({ stores, sameItems });
  return (
    <PageFrame
      place="compare"
      title={t('compare.title')}
      wide
      actions={
        <ShareButtons
          file={() => fileOf({ stores, rows, differences, moment })}
          onSaved={(file) => columns.say(t('compare.saved', { file }))}
        />
      }
    >
      <Lead held={held} pairs={differences.pairs} />
      <div class="compare-tools">
        <AddStore here={stores.map(({ key }) => key)} onAdd={columns.add} />
        <RowChooser rows={all} hidden={hidden} onHide={(ids) => void memory.setHiddenRows(ids).then(again, again)} />
        <p class="said" role="status">
          {columns.said ?? (stores.length === 1 ? t('compare.one') : '')}
        </p>
        <PutBack columns={columns} />
      </div>
      <CompareTable
        stores={stores}
        rows={rows}
        differences={differences}
        moment={moment}
        sorting={columns.sorting}
        onSort={columns.sort}
        actions={columns}
      />
      <SameItems
        stores={stores}
        groups={groups}
        onAdd={(group) => columns.addSame(group, groups.length + 1)}
        onRemove={columns.removeSame}
      />
    </PageFrame>
  );
}

interface UnfilledProps {
  held: Held | undefined;
  failed: LibraryFailure | undefined;
  columns: Columns;
  again: () => void;
  /** Present where the address names stores, so that the pinned ones are another choice. */
  onPins?: (() => void) | undefined;
}

function Unfilled({ held, failed, columns, again, onPins }: UnfilledProps) {
  return (
    <PageFrame place="compare" title={t('compare.title')} wide>
      <h2 class="spoken">{t('compare.region')}</h2>
      {failed && (
        <div class="card">
          <LibraryFailed why={failed} onRetry={again} />
        </div>
      )}
      {held && !failed && held.missing > 0 && <p class="lead">{t('compare.missing', { n: held.missing })}</p>}
      {held && !failed && (
        <div class="card">
          <EmptyState title={t('compare.emptyTitle')} text={t('compare.emptyText')}>
            <div class="compare-tools">
              <AddStore here={[]} onAdd={columns.add} />
              {onPins && (
                <button type="button" class="button" onClick={onPins}>
                  {t('compare.pins')}
                </button>
              )}
              <PutBack columns={columns} />
            </div>
          </EmptyState>
        </div>
      )}
    </PageFrame>
  );
}

/** Stores side by side: those the address names, else the pinned ones. */
export function Compare({ fragment, onColumns, memory }: CompareProps) {
  const services = useServices();
  const { library } = services;
  const [keys, setKeys] = useState<readonly StoreKey[] | undefined>(() => {
    const named = keysIn(fragment);
    return named.length > 0 ? named : undefined;
  });
  const { value: held, failed, again } = useLive(() => loadComparison(library, memory, keys), [library, memory, keys]);
  const onKeys = (next: StoreKey[]): void => {
    setKeys(next);
    onColumns(next);
  };
  const columns = useColumns({ held, memory, again, onKeys });
  const shown = held?.stores.map(({ key }) => key).join() ?? '';
  useEffect(() => {
    // Once for each set of stores, not for each answer about them.
    for (const { key } of held?.stores ?? []) services.freshen(key);
  }, [services, shown]);

  if (held && held.stores.length > 0) return <Filled held={held} columns={columns} memory={memory} again={again} />;
  const onPins = keys && (() => setKeys(undefined));
  return <Unfilled held={held} failed={failed} columns={columns} again={again} onPins={onPins} />;
}
