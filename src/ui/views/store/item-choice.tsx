import 'assets/styles/fields.css';
import type { ItemAssessment } from 'src/domain/assessment';
import type { ItemKey } from 'src/domain/site';
import { t } from '../../format/say';

interface ItemChoiceProps {
  items: readonly ItemAssessment[];
  chosen: ItemKey | undefined;
  onChoose: (key: ItemKey | undefined) => void;
}

/** Whether the page speaks of all items of the store or of one. Nothing to choose where only one was met. */
export function ItemChoice({ items, chosen, onChoose }: ItemChoiceProps) {
  if (items.length < 2) return null;
  return (
    <label class="item-choice">
      <span>{t('storePage.item.label')}</span>
      <select
        class="field"
        value={chosen ?? ''}
        onChange={({ currentTarget }) => onChoose(items.find(({ key }) => key === currentTarget.value)?.key)}
      >
        <option value="">{t('storePage.item.all', { n: items.length })}</option>
        {items.map(({ key, id, title, coverage }) => (
          <option key={key} value={key}>
            {t('storePage.item.one', { title: title ?? id, n: coverage.read })}
          </option>
        ))}
      </select>
    </label>
  );
}
