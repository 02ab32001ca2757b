import { useRef, useState } from 'preact/hooks';
import type { ItemKey, StoreKey } from 'src/domain/site';
import type { Summary } from 'src/domain/summary';
import { t } from '../../format/say';
import { nameOf } from './column-head';

interface SameItemsProps {
  stores: readonly Summary[];
  /** Groups shown as rows of the table. */
  groups: readonly ItemKey[][];
  onAdd: (group: ItemKey[]) => void;
  onRemove: (group: ItemKey[], place: number) => void;
}

interface PickerProps {
  store: Summary;
  value: ItemKey | undefined;
  onChoose: (item: ItemKey) => void;
}

function Picker({ store, value, onChoose }: PickerProps) {
  return (
    <label>
      <span>
        <bdi>{t('compare.sameItemOf', { name: nameOf(store) })}</bdi>
      </span>
      <select
        class="field"
        value={value ?? ''}
        onChange={({ currentTarget }) => onChoose(currentTarget.value as ItemKey)}
      >
        <option value="">{t('compare.sameNone')}</option>
        {store.items.map(({ key, title, id }) => (
          <option key={key} value={key}>
            {title ?? id}
          </option>
        ))}
      </select>
    </label>
  );
}

function Groups({ groups, onRemove }: Pick<SameItemsProps, 'groups' | 'onRemove'>) {
  if (groups.length === 0) return null;
  return (
    <ul class="groups">
      {groups.map((group, index) => (
        <li key={group.join()}>
          <span id={`same-${index}`}>{t('compare.sameRow', { place: index + 1 })}</span>{' '}
          <button
            type="button"
            class="link"
            aria-describedby={`same-${index}`}
            onClick={() => onRemove(group, index + 1)}
          >
            {t('compare.sameRemove')}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Where the user says which items are one product, one of each store. Nothing is suggested. */
export function SameItems({ stores, groups, onAdd, onRemove }: SameItemsProps) {
  const [chosen, choose] = useState<ReadonlyMap<StoreKey, ItemKey>>(new Map());
  const [wanting, want] = useState(false);
  const adder = useRef<HTMLButtonElement>(null);
  const sellers = stores.filter(({ items }) => items.length > 0);
  if (sellers.length < 2) return null;
  const picked = sellers.flatMap(({ key, items }) => items.find((item) => item.key === chosen.get(key))?.key ?? []);
  const add = (): void => {
    want(picked.length < 2);
    if (picked.length < 2) return;
    onAdd(picked);
    choose(new Map());
  };
  return (
    <section class="card same-items">
      <div class="section">
        <h2>{t('compare.sameTitle')}</h2>
        <p class="quiet">{t('compare.sameAbout')}</p>
        <div class="pickers">
          {sellers.map((store) => (
            <Picker
              key={store.key}
              store={store}
              value={chosen.get(store.key)}
              onChoose={(item) => choose(new Map(chosen).set(store.key, item))}
            />
          ))}
        </div>
        <div class="buttons">
          <button ref={adder} type="button" class="button" onClick={add}>
            {t('compare.sameAdd')}
          </button>
        </div>
        <p class="note" role="status">
          {wanting && picked.length < 2 ? t('compare.sameNeedsTwo') : ''}
        </p>
        <Groups
          groups={groups}
          onRemove={(group, place) => {
            onRemove(group, place);
            // The button that was pressed goes with its group.
            adder.current?.focus();
          }}
        />
      </div>
    </section>
  );
}
