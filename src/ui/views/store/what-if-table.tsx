import type { WhatIfAnswer } from 'src/domain/what-if';
import { number, range, signed, stars } from '../../format/numbers';
import { t } from '../../format/say';

/** A change that two decimals do not show is none. */
const seen = 0.005;

interface Row {
  id: string;
  name: string;
  /** As shown; absent: there is none. */
  show: (answer: WhatIfAnswer) => string | undefined;
  /** For the difference; absent: none is told. */
  value?: (answer: WhatIfAnswer) => number | undefined;
  difference?: (by: number) => string;
}

const tenths = (value: number): string => number(Math.round(value * 10) / 10);

const orUndefined = <T, R>(value: T | undefined, show: (value: T) => R): R | undefined =>
  value === undefined ? undefined : show(value);

const rows = (): Row[] => [
  {
    id: 'rating',
    name: t('panel.rating.name'),
    show: ({ reviews }) => orUndefined(reviews.rating.adjusted, stars),
    value: ({ reviews }) => reviews.rating.adjusted,
    difference: signed,
  },
  {
    id: 'interval',
    name: t('storePage.whatIf.interval'),
    show: ({ reviews }) => orUndefined(reviews.rating.interval90, range),
  },
  {
    id: 'critics',
    name: t('storePage.whatIf.critics'),
    show: ({ reviews }) => orUndefined(reviews.rating.criticWeighted, stars),
    value: ({ reviews }) => reviews.rating.criticWeighted,
    difference: signed,
  },
  {
    id: 'effective',
    name: t('storePage.whatIf.effective'),
    show: ({ reviews }) => orUndefined(reviews.rating.nEffective, tenths),
  },
  {
    id: 'store',
    name: t('storePage.robust.store'),
    show: ({ storeScore: { value, letter } }) =>
      orUndefined(value, (known) => [letter, tenths(known)].filter(Boolean).join(' ')),
    value: ({ storeScore }) => storeScore.value,
    difference: (by) => `${by > 0 ? '+' : '−'}${tenths(Math.abs(by))}`,
  },
];

const componentsOf = ({ storeScore }: WhatIfAnswer): string => storeScore.components.map(({ id }) => id).join();

function Difference({ row, base, tried }: { row: Row; base: WhatIfAnswer; tried: WhatIfAnswer }) {
  const [from, to] = [row.value?.(base), row.value?.(tried)];
  if (from === undefined || to === undefined || !row.difference || Math.abs(to - from) < seen) return null;
  return (
    <small class="change">
      <span aria-hidden="true"> {to > from ? '▲' : '▼'} </span>
      {row.difference(to - from)}
    </small>
  );
}

/** The figures as they are and, while something is tried out, as they would be. */
export function WhatIfTable({ base, tried }: { base: WhatIfAnswer; tried: WhatIfAnswer | undefined }) {
  return (
    <>
      <table class="what-if-table" aria-live="polite">
        <thead>
          <tr>
            <td />
            <th scope="col">{t('storePage.whatIf.before')}</th>
            {tried && <th scope="col">{t('storePage.whatIf.after')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows().map((row) => (
            <tr key={row.id} data-row={row.id}>
              <th scope="row">{row.name}</th>
              <td>{row.show(base) ?? '–'}</td>
              {tried && (
                <td>
                  <b>{row.show(tried) ?? '–'}</b>
                  <Difference row={row} base={base} tried={tried} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {tried && componentsOf(tried) !== componentsOf(base) && <p class="quiet">{t('storePage.whatIf.otherParts')}</p>}
    </>
  );
}
