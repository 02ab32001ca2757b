import type { ItemKey, StoreKey } from 'src/domain/site';
import { t } from '../../format/say';
import { addresses } from '../frame/addresses';
import { Part } from './part';

/** The user's own notes on the store. */
export function NotesPart({ storeKey }: { storeKey: StoreKey; itemKey: ItemKey | undefined }) {
  return (
    <Part id="notes" title={t('frame.notes')}>
      <a class="button" href={addresses.notesOf(storeKey)}>
        {t('storePage.notes.open')}
      </a>
    </Part>
  );
}
