import type { StoreReading } from 'src/domain/reading';
import { type Notes, pick, present } from 'src/extract/candidates';
import { at } from 'src/extract/embedded-json';
import { parsePercent } from 'src/extract/numbers';
import type { Page } from 'src/extract/page';
import { clean, rawText } from 'src/extract/text';
import { exactCount } from '../reading/counts';
import type { Layout } from '../reading/layout';
import { wordsAt } from '../reading/places';
import { identifyAmazon } from './address';

type Score = NonNullable<StoreReading['scores']>[number];

/** The four periods a seller's ratings are counted over, with the keys of their data and the ids of their counts. */
const periods = [
  { days: 30, data: 'oneMonthRatingsData', id: 'thirty' },
  { days: 90, data: 'threeMonthRatingsData', id: 'ninety' },
  { days: 365, data: 'twelveMonthRatingsData', id: '365d' },
  { days: undefined, data: 'lifetimeRatingsData', id: 'lifetime' },
] as const;

const FIVE = 5;
const whole = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;

function stateOf(page: Page, key: string): unknown {
  const holder = page
    .all('script[type="a-state"]', 200)
    .find((script) => script.getAttribute('data-a-state')?.includes(key));
  try {
    return holder && JSON.parse(rawText(holder));
  } catch {
    return undefined;
  }
}

/** One period from the page's own data: mean of the counted stars, and their distribution. */
function periodScore(page: Page, { days, data, id }: (typeof periods)[number]): Score | undefined {
  const state = stateOf(page, data);
  const stars = [5, 4, 3, 2, 1].map((star) => ({ star, count: whole(at(state, `star${star}Count`)) ?? 0 }));
  const count = stars.reduce((sum, one) => sum + one.count, 0);
  if (count === 0) return undefined;
  const value = stars.reduce((sum, one) => sum + one.star * one.count, 0) / count;
  const shown = wordsAt(page.document, [`#rating-${id}-num`]) !== undefined;
  const distributionPercent = Object.fromEntries(
    stars.map(({ star, count: own }) => [star, Math.round((1000 * own) / count) / 10]),
  );
  return {
    dimension: 'overall',
    value: Math.round(value * 100) / 100,
    unit: 'score',
    better: 'higher',
    scale: FIVE,
    ...(days === undefined ? {} : { windowDays: days }),
    count,
    distributionPercent,
    shown,
  };
}

function storeOf(page: Page, notes: Notes): StoreReading {
  const header = clean(page.one('#page-section-seller-header,#seller-info-feedback-summary')?.textContent, 600);
  const scores = periods.flatMap((period) => periodScore(page, period) ?? []);
  if (scores.length > 0) notes.via['store.scores'] = 'a-state';
  return present({
    id: identifyAmazon(page.url)?.storeId,
    name: pick(
      notes,
      'store.name',
      ['#seller-name', '#sellerName'].map((place) => ({
        via: `selector:${place}`,
        read: () => wordsAt(page.document, [place]),
      })),
      { expected: true },
    ),
    positivePercent: parsePercent(header),
    feedbackCount: exactCount(/\(([\d.,\s]+) /u.exec(header)?.[1]),
    scores: scores.length > 0 ? scores : undefined,
  });
}

/** A seller's profile: how buyers rated the seller over 30, 90 and 365 days and in all. */
export const sellerLayout: Layout = {
  id: 'amazon-seller',
  subject: 'store',
  matches: (page) => page.one('#seller-name,#sellerName,#page-section-seller-header') !== undefined,
  kind: () => 'store',
  store: storeOf,
};
