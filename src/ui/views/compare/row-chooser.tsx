import { t } from '../../format/say';
import type { Row } from './cell';

interface RowChooserProps {
  rows: readonly Row[];
  hidden: readonly string[];
  onHide: (hidden: string[]) => void;
}

/** Which rows are in sight. Remembered; rows of the same product come and go with their items instead. */
export function RowChooser({ rows, hidden, onHide }: RowChooserProps) {
  const choosable = rows.filter(({ group }) => group !== 'same');
  const toggle = (id: string): void =>
    onHide(hidden.includes(id) ? hidden.filter((one) => one !== id) : [...hidden, id]);
  const count = choosable.filter(({ id }) => !hidden.includes(id)).length;
  return (
    <details class="menu">
      <summary class="button">
        {t('compare.rows')} {count}/{choosable.length}
      </summary>
      <fieldset class="menu-body">
        <legend class="spoken">{t('compare.rows')}</legend>
        <div class="choices">
          {choosable.map(({ id, name }) => (
            <label key={id}>
              <input type="checkbox" checked={!hidden.includes(id)} onChange={() => toggle(id)} /> {name}
            </label>
          ))}
        </div>
        {hidden.length > 0 && (
          <button type="button" class="button" onClick={() => onHide([])}>
            {t('compare.allRows')}
          </button>
        )}
      </fieldset>
    </details>
  );
}
