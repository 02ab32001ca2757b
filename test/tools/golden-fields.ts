import type { Reading } from 'src/domain/reading';

/** Untrusted-by-type JSON of a golden file: fields are read with `get`. */
export type Json = Record<string, unknown>;

/** One comparison: what it is about, whether it agreed, and both sides for the list of differences. */
export interface Check {
  group: string;
  field: string;
  ok: boolean;
  want?: unknown;
  got?: unknown;
}

/** A value deep in JSON by dotted path. */
export const get = (json: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (node, key) => (typeof node === 'object' && node !== null ? (node as Json)[key] : undefined),
      json,
    );

export const list = (json: unknown, path: string): Json[] => {
  const value = get(json, path);
  return Array.isArray(value) ? (value as Json[]) : [];
};

/** Text for comparing: no white space at all. */
export const bare = (text: unknown): string => (typeof text === 'string' ? text.replace(/\s+/gu, '') : '');

// golden/README: ratings within 0.06.
const near = (a: unknown, b: unknown): boolean =>
  typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= 0.06;

function same(field: string, want: unknown, got: unknown): boolean {
  if (typeof want === 'string')
    return (
      bare(want) === bare(got) || (field === 'url' && bare(want).replace(/\/$/u, '') === bare(got).replace(/\/$/u, ''))
    );
  if (Array.isArray(want))
    return Array.isArray(got) && want.every((one) => got.some((other) => bare(one) === bare(other)));
  if (/rating|percent|value/iu.test(field)) return near(want, got);
  return want === got;
}

/** Compares one field where the golden has it; its `…Accept` values are equally right. */
export function check(group: string, field: string, golden: unknown, read: unknown): Check[] {
  const want = get(golden, field);
  if (want === undefined) return [];
  const got = get(read, field);
  const accepted = [want, ...list(golden, `${field}Accept`)];
  return [{ group, field, want, got, ok: accepted.some((one) => same(field, one, got)) }];
}

const storeFields = [
  'name',
  'id',
  'sellerId',
  'url',
  'ageYears',
  'openedOn',
  'level',
  'followers',
  'positivePercent',
  'feedbackCount',
  'labels',
  'badges',
];
const itemFields = [
  'id',
  'title',
  'rating',
  'ratingScale',
  'ratingCount',
  'reviewCount',
  'reviewCountText',
  'reviewCountAtLeast',
];
const totalFields = ['all', 'good', 'mid', 'bad', 'withPhoto', 'followUp'];

/** Store scores: value, direction and percent of each dimension. */
function scoreChecks(golden: Json, reading: Reading): Check[] {
  return list(golden, 'store.scores').flatMap((want) => {
    const got = reading.store?.scores?.find(
      (entry) =>
        entry.dimension === want.dimension ||
        (want.dimension === undefined && [entry.label, entry.dimension].includes(want.label as string)),
    );
    const name = String(want.dimension ?? want.label);
    return [
      ...check('scores', 'value', want, got),
      ...check('scores', 'vsIndustry.direction', want, got),
      ...check('scores', 'vsIndustry.percent', want, got),
    ].map((one) => ({ ...one, field: `${name}.${one.field}` }));
  });
}

/** The after-sales table: the number, and the percent with its word (快 and 低 are below, 慢 and 高 above). */
function afterSalesChecks(golden: Json, reading: Reading): Check[] {
  return list(golden, 'store.afterSales').flatMap((want) => {
    const got = reading.store?.scores?.find((entry) => bare(entry.label) === bare(want.label));
    const text = String(want.vsIndustryText ?? '');
    const percent = /([\d.]+)%/u.exec(text)?.[1];
    const direction = /^[快低]/u.test(text) ? 'below' : /^[慢高]/u.test(text) ? 'above' : 'level';
    const wanted = {
      value: Number.parseFloat(String(want.value)),
      direction,
      ...(percent ? { percent: Number(percent) } : {}),
    };
    const seen = { value: got?.value, ...got?.vsIndustry };
    return ['value', 'direction', 'percent'].flatMap((field) => check('afterSales', field, wanted, seen));
  });
}

function tagChecks(golden: Json, reading: Reading): Check[] {
  return list(golden, 'item.totals.tags').map((want) => {
    const got = reading.item?.totals?.tags?.find((tag) => tag.label === want.label);
    const ok = got?.count === want.count && (want.negative === true) === (got?.polarity === 'bad');
    return { group: 'totals', field: `tag ${String(want.label)}`, ok, want: want.count, got: got?.count };
  });
}

function histogramChecks(golden: Json, reading: Reading): Check[] {
  return ['histogramPercent', 'histogramCount'].flatMap((name) => {
    const want = get(golden, `item.${name}`);
    return want === undefined
      ? []
      : [
          {
            group: 'item',
            field: name,
            want,
            got: get(reading, `item.${name}`),
            ok: JSON.stringify(want) === JSON.stringify(get(reading, `item.${name}`)),
          },
        ];
  });
}

function searchChecks(golden: Json, reading: Reading): Check[] {
  return list(golden, 'search').flatMap((want, index) => {
    const got = reading.search?.[typeof want.position === 'number' ? want.position - 1 : index];
    const scores = Object.entries((want.scores ?? {}) as Json).flatMap(([dimension, entry]) => {
      const found = got?.scores.find((one) => one.dimension === dimension);
      return ['value', 'vsIndustry.direction', 'vsIndustry.percent'].flatMap((field) =>
        check('search', field, entry, found),
      );
    });
    return [...['storeName', 'sellerId', 'itemId'].flatMap((field) => check('search', field, want, got)), ...scores];
  });
}

/** All checks of a page's store, item, totals and search cards. */
export function fieldChecks(golden: Json, reading: Reading): Check[] {
  const goodRate = /好评率[^\d]*([\d.]+)%/u.exec(String(get(golden, 'item.goodRateText') ?? ''))?.[1];
  return [
    ...storeFields.flatMap((field) => check('store', field, golden.store, reading.store)),
    ...scoreChecks(golden, reading),
    ...afterSalesChecks(golden, reading),
    ...itemFields.flatMap((field) => check('item', field, golden.item, reading.item)),
    ...histogramChecks(golden, reading),
    ...(goodRate ? check('item', 'positivePercent', { positivePercent: Number(goodRate) }, reading.item) : []),
    ...(get(golden, 'foldedNotice')
      ? [{ group: 'item', field: 'foldedNotice', ok: reading.item?.foldedNotice === true }]
      : []),
    ...totalFields.flatMap((field) => check('totals', field, get(golden, 'item.totals'), reading.item?.totals)),
    ...tagChecks(golden, reading),
    ...searchChecks(golden, reading),
    ...absentChecks(golden, reading),
  ];
}

function absentChecks(golden: Json, reading: Reading): Check[] {
  const names = get(golden, 'absent');
  return (Array.isArray(names) ? names : []).map((field: string) => {
    const got = get(reading, field);
    return { group: 'absent', field, got, ok: got === undefined || (Array.isArray(got) && got.length === 0) };
  });
}
