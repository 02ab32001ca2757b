import { useState } from 'preact/hooks';
import { parts } from 'src/export/records';
import { day } from '../../format/dates';
import { number } from '../../format/numbers';
import { t } from '../../format/say';
import type { ConflictChoice, ImportPlan, LookedAt } from '../../services/transfer';

type GoodFile = Extract<LookedAt, { problem?: undefined }>;

/** How many records a choice would write. */
function writes({ counts }: ImportPlan, choice: ConflictChoice): number {
  return parts.reduce((sum, part) => {
    const { fresh, conflict } = counts[part];
    const wanted = part === 'notes' ? choice.notes : choice.records;
    return sum + fresh + (wanted === 'mine' ? 0 : conflict);
  }, 0);
}

function Counts({ plan }: { plan: ImportPlan }) {
  const shown = parts.filter((part) => Object.values(plan.counts[part]).some((n) => n > 0));
  return (
    <table class="transfer-counts">
      <thead>
        <tr>
          <th scope="col">{t('transfer.kind')}</th>
          <th scope="col">{t('transfer.fresh')}</th>
          <th scope="col">{t('transfer.same')}</th>
          <th scope="col">{t('transfer.conflict')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((part) => {
          const { fresh, same, conflict } = plan.counts[part];
          return (
            <tr key={part}>
              <th scope="row">{t(`transfer.${part}`)}</th>
              <td>{number(fresh)}</td>
              <td>{number(same)}</td>
              <td>{number(conflict)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface ChoiceProps<T extends string> {
  name: string;
  title: string;
  options: readonly T[];
  value: T;
  onChange: (value: T) => void;
}

function Choice<T extends 'mine' | 'theirs' | 'both'>({ name, title, options, value, onChange }: ChoiceProps<T>) {
  return (
    <fieldset class="transfer-choice">
      <legend>{title}</legend>
      {options.map((each) => (
        <label key={each}>
          <input type="radio" name={name} checked={value === each} onChange={() => onChange(each)} />
          <span>{t(`transfer.${each as 'mine' | 'theirs' | 'both'}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What a file holds next to what is kept, and what is to be done where the two differ. Nothing is lost by default: notes are kept both. */
export function ImportPreview({ looked, onStart }: { looked: GoodFile; onStart: (choice: ConflictChoice) => void }) {
  const { name, madeAt, masked, plan } = looked;
  const [records, setRecords] = useState<ConflictChoice['records']>('mine');
  const [notes, setNotes] = useState<ConflictChoice['notes']>('both');
  const n = writes(plan, { records, notes });
  const differing = parts.some((part) => part !== 'notes' && plan.counts[part].conflict > 0);
  return (
    <div class="transfer-preview">
      <p class="transfer-file">
        <bdi>{t('transfer.fileMade', { name, when: day(madeAt) })}</bdi>
      </p>
      {masked && <p class="note">{t('transfer.fileMasked')}</p>}
      <Counts plan={plan} />
      {differing && (
        <Choice
          name="transfer-records"
          title={t('transfer.forRecords')}
          options={['mine', 'theirs'] as const}
          value={records}
          onChange={setRecords}
        />
      )}
      {plan.counts.notes.conflict > 0 && (
        <Choice
          name="transfer-notes"
          title={t('transfer.forNotes')}
          options={['both', 'mine', 'theirs'] as const}
          value={notes}
          onChange={setNotes}
        />
      )}
      {n === 0 ? (
        <p>{t('transfer.nothingToDo')}</p>
      ) : (
        <div class="buttons">
          <button type="button" class="button main" onClick={() => onStart({ records, notes })}>
            {t('transfer.start', { n })}
          </button>
        </div>
      )}
    </div>
  );
}
