import type { ComponentChildren } from 'preact';
import type { AspectId } from 'src/domain/aspects';
import { reviewClasses } from 'src/domain/reading';
import { t, word } from '../../format/say';
import { bands, everything, orders, type ReviewFilter } from './review-filter';

interface ReviewFiltersProps {
  filter: ReviewFilter;
  variants: readonly string[];
  aspects: readonly AspectId[];
  onFilter: (filter: ReviewFilter) => void;
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  onChoose: (value: T) => void;
  children: ComponentChildren;
}

function Choice<T extends string>({ label, value, onChoose, children }: ChoiceProps<T>) {
  return (
    <label>
      <span>{label}</span>
      <select class="field" value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value as T)}>
        {children}
      </select>
    </label>
  );
}

function Day({ label, value, onDay }: { label: string; value: string; onDay: (day: string) => void }) {
  return (
    <label>
      <span>{label}</span>
      <input class="field" type="date" value={value} onChange={({ currentTarget }) => onDay(currentTarget.value)} />
    </label>
  );
}

const any = () => <option value="">{t('storePage.filter.any')}</option>;

/** Which reviews are wanted: by words, class, aspect, how far they count, option, days; and in which order. */
export function ReviewFilters({ filter, variants, aspects, onFilter }: ReviewFiltersProps) {
  const set = (part: Partial<ReviewFilter>): void => onFilter({ ...filter, ...part });
  const narrowed = JSON.stringify({ ...filter, order: '' }) !== JSON.stringify({ ...everything, order: '' });
  return (
    <search class="filters">
      <label class="wide-field">
        <span>{t('storePage.filter.words')}</span>
        <input
          type="search"
          class="field"
          value={filter.words}
          onInput={({ currentTarget }) => set({ words: currentTarget.value })}
        />
      </label>
      <Choice label={t('storePage.filter.class')} value={filter.class} onChoose={(value) => set({ class: value })}>
        {any()}
        {reviewClasses.map((name) => (
          <option key={name} value={name}>
            {word('classes', name)}
          </option>
        ))}
      </Choice>
      {aspects.length > 0 && (
        <Choice label={t('storePage.filter.aspect')} value={filter.aspect} onChoose={(aspect) => set({ aspect })}>
          {any()}
          {aspects.map((aspect) => (
            <option key={aspect} value={aspect}>
              {word('aspects', aspect)}
            </option>
          ))}
        </Choice>
      )}
      <Choice label={t('storePage.filter.band')} value={filter.band} onChoose={(band) => set({ band })}>
        {any()}
        {bands.map((band) => (
          <option key={band} value={band}>
            {t(`storePage.filter.bands.${band}`)}
          </option>
        ))}
      </Choice>
      {variants.length > 1 && (
        <Choice label={t('storePage.filter.variant')} value={filter.variant} onChoose={(variant) => set({ variant })}>
          {any()}
          {variants.map((variant) => (
            <option key={variant} value={variant}>
              {variant}
            </option>
          ))}
        </Choice>
      )}
      <Day label={t('storePage.filter.from')} value={filter.from} onDay={(from) => set({ from })} />
      <Day label={t('storePage.filter.until')} value={filter.until} onDay={(until) => set({ until })} />
      <Choice label={t('storePage.filter.order')} value={filter.order} onChoose={(order) => set({ order })}>
        {orders.map((order) => (
          <option key={order} value={order}>
            {t(`storePage.filter.orders.${order}`)}
          </option>
        ))}
      </Choice>
      {narrowed && (
        <button type="button" class="button" onClick={() => onFilter({ ...everything, order: filter.order })}>
          {t('storePage.filter.clear')}
        </button>
      )}
    </search>
  );
}
