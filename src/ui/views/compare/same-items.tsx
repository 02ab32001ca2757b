import { useState } from 'preact/hooks';
import type { ItemKey, StoreKey } from 'src/domain/site';
import type { Summary } from 'src/domain/summary';
import { t } from '../../format/say';
import { nameOf } from './column-head';

interface SameItemsProps {
  stores: readonly Summary[];
  /** Groups shown as rows of the table. */
  groups: readonly ItemKey[][];
  onAdd: (group: ItemKey[]) => void;
  onRemove: (group: ItemKey[]) => void;
}

/** Where the user says which items are one product, one of each store. Nothing is suggested. */
export function SameItems({ stores, groups, onAdd, onRemove }: SameItemsProps) {
  const [chosen, choose] = useState<ReadonlyMap<StoreKey, ItemKey>>(new Map());
  const [wanting, want] = useState(false);
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
          {sellers.map(({ key, items, ...store }) => (
            <label key={key}>
              <span>
                <bdi>{t('compare.sameItemOf', { name: nameOf({ key, items, ...store }) })}</bdi>
              </span>
              <select
                class="field"
                value={chosen.get(key) ?? ''}
                onChange={({ currentTarget }) => choose(new Map(chosen).set(key, currentTarget.value as ItemKey))}
              >
                <option value="">{t('compare.sameNone')}</option>
                {items.map((item) => (
                  <option key={item.key} value={item.key}>
                    {item.title ?? item.id}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </div>
        <div class="buttons">
          <button type="button" class="button" onClick={add}>
            {t('compare.sameAdd')}
          </button>
        </div>
        <p class="note" role="status">
          {wanting && picked.length < 2 ? t('compare.sameNeedsTwo') : ''}
        </p>
        {groups.length > 0 && (
          <ul class="groups">
            {groups.map((group, index) => (
              <li key={group.join()}>
                {t('compare.sameRow', { place: index + 1 })}{' '}
                <button type="button" class="link" onClick={() => onRemove(group)}>
                  {t('compare.sameRemove')}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
