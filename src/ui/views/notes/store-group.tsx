import { Gauge } from '../../components/gauge';
import { t, word } from '../../format/say';
import { addresses } from '../frame/addresses';
import type { StoreNotes } from './load-notes';
import { NoteCard } from './note-card';
import type { Removal } from './use-removal';

interface StoreGroupProps {
  group: StoreNotes;
  /** Without the store's own heading: the page is about it. */
  bare: boolean;
  onTag: (tag: string) => void;
  removal: Removal;
  onSaved: () => void;
}

/** One store's notes under its name. */
export function StoreGroup({ group, bare, onTag, removal, onSaved }: StoreGroupProps) {
  const { key, summary, notes } = group;
  const name = summary ? (summary.storeName ?? t('popup.unnamed')) : t('notes.unknownStore');
  return (
    <section class="card note-group" aria-label={name}>
      {!bare && (
        <header class="note-store-head">
          {summary && <Gauge value={summary.storeScore.value} letter={summary.storeScore.letter} size={36} />}
          <div>
            <h2>
              {summary ? (
                <a href={addresses.store(key)}>
                  <bdi>{name}</bdi>
                </a>
              ) : (
                <bdi>{name}</bdi>
              )}
            </h2>
            <p>
              {summary && `${word('sites', summary.site)} · `}
              {t('notes.storeCount', { n: notes.length })}
            </p>
          </div>
        </header>
      )}
      <ul class="notes">
        {notes.map((note) => (
          <NoteCard key={note.id} note={note} onTag={onTag} removal={removal} onSaved={onSaved} />
        ))}
      </ul>
    </section>
  );
}
