import 'assets/styles/fields.css';
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
  /** What can be chosen, each with its name. */
  options: readonly (readonly [value: T, name: string])[];
  onChoose: (value: T) => void;
}

function Choice<T extends string>({ label, value, options, onChoose }: ChoiceProps<T>) {
  return (
    <label>
      <span>{label}</span>
      <select class="field" value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value as T)}>
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The members of a list to choose from, and none of them. */
const orAny = <T extends string>(list: readonly T[], name: (one: T) => string): [T | '', string][] => [
  ['', t('storePage.filter.any')],
  ...list.map((one): [T, string] => [one, name(one)]),
];

interface FieldProps {
  label: string;
  value: string;
  onValue: (value: string) => void;
}

function Words({ label, value, onValue }: FieldProps) {
  return (
    <label>
      <span>{label}</span>
      <input type="search" class="field" value={value} onInput={({ currentTarget }) => onValue(currentTarget.value)} />
    </label>
  );
}

function Day({ label, value, onValue }: FieldProps) {
  return (
    <label>
      <span>{label}</span>
      <input type="date" class="field" value={value} onInput={({ currentTarget }) => onValue(currentTarget.value)} />
    </label>
  );
}

/** Which reviews are wanted: by words, class, aspect, how far they count, option, days; and in which order. */
export function ReviewFilters({ filter, variants, aspects, onFilter }: ReviewFiltersProps) {
  const { words, aspect, band, variant, from, until, order } = filter;
  const set = (part: Partial<ReviewFilter>): void => onFilter({ ...filter, ...part });
  const isNarrow = JSON.stringify({ ...filter, order: '' }) !== JSON.stringify({ ...everything, order: '' });
  const ofClass = orAny(reviewClasses, (name) => word('classes', name));
  const ofBand = orAny(bands, (one) => t(`storePage.filter.bands.${one}`));
  const ofAspect = orAny(aspects, (one) => word('aspects', one));
  const ofVariant = orAny(variants, (one) => one);
  const ordered = orders.map((one) => [one, t(`storePage.filter.orders.${one}`)] as const);
  const label = (name: 'words' | 'class' | 'aspect' | 'band' | 'variant' | 'from' | 'until' | 'order'): string =>
    t(`storePage.filter.${name}`);
  return (
    <search class="filters">
      <Words label={label('words')} value={words} onValue={(value) => set({ words: value })} />
      <Choice label={label('class')} value={filter.class} options={ofClass} onChoose={(one) => set({ class: one })} />
      {aspects.length > 0 && (
        <Choice label={label('aspect')} value={aspect} options={ofAspect} onChoose={(one) => set({ aspect: one })} />
      )}
      <Choice label={label('band')} value={band} options={ofBand} onChoose={(one) => set({ band: one })} />
      {variants.length > 1 && (
        <Choice
          label={label('variant')}
          value={variant}
          options={ofVariant}
          onChoose={(one) => set({ variant: one })}
        />
      )}
      <Day label={label('from')} value={from} onValue={(value) => set({ from: value })} />
      <Day label={label('until')} value={until} onValue={(value) => set({ until: value })} />
      <Choice label={label('order')} value={order} options={ordered} onChoose={(one) => set({ order: one })} />
      {isNarrow && (
        <button type="button" class="button" onClick={() => onFilter({ ...everything, order })}>
          {t('storePage.filter.clear')}
        </button>
      )}
    </search>
  );
}
