import type { Review, StoreReading } from 'src/domain/reading';
import { type Notes, pick, present } from 'src/extract/candidates';
import { parseDate } from 'src/extract/dates';
import { at, jsonAfter, textAt } from 'src/extract/embedded-json';
import { parseDecimal } from 'src/extract/numbers';
import { firstIn, type Page } from 'src/extract/page';
import { webAddress } from 'src/extract/text';
import type { Site } from '../define';
import { type CardPlaces, cardReader } from '../reading/cards';
import { exactCount } from '../reading/counts';
import { type Layout, layoutAmong } from '../reading/layout';
import { rulesOf, wordsAt } from '../reading/places';
import { readWithSchema } from '../reading/with-schema';
import { businessIn, identifyTrustpilot } from './address';
import { trustpilotMatches } from './hosts';

const version = 1;
const FIVE = 5;
const cardBox = 'article[data-service-review-card-paper],article.review[data-reviewmid]';

/** Cards of today by their hooks, then those before 2021 by their classes. */
const places: CardPlaces = {
  id: ['@data-reviewmid', 'a[href*="/reviews/"]@href'],
  rating: ['[data-service-review-rating]@data-service-review-rating', 'img[alt^="Rated"]@alt', '.star-rating img@alt'],
  title: ['[data-service-review-title-typography]', '.review-content__title'],
  text: ['[data-service-review-text-typography]', '.review-content__text'],
  author: ['[data-consumer-name-typography]', '.consumer-information__name'],
  date: ['time@datetime', 'time'],
  reply: ['[data-service-review-business-reply-text-typography]', '.brand-company-reply__content'],
  strip: { id: /^.*\/reviews\/|[?#].*$/gu },
};
const card = cardReader(places);

/** What a card of before 2021 was drawn from: its day and its badge stand nowhere else. */
const servedIn = (box: Element, name: string): unknown =>
  jsonAfter(box.querySelector(`script[data-initial-state="${name}"]`)?.textContent ?? undefined, /^\s*/u);

function reviewIn(box: Element, page: Page): Review | undefined {
  const review = card(box, page);
  if (!review) return undefined;
  const published = textAt(servedIn(box, 'review-dates'), 'publishedDate');
  const verified = at(servedIn(box, 'review-verified'), 'isVerified');
  return present({
    ...review,
    date: review.date ?? (published && parseDate(published, page.at)),
    dateText: review.dateText ?? published,
    verified: typeof verified === 'boolean' ? verified : undefined,
    country: wordsAt(box, ['[data-consumer-country-typography]']),
  }) as Review;
}

/** What pages of today are made from; its figures are the ones they show. */
const business = (page: Page): unknown =>
  at(
    jsonAfter(page.one('script#__NEXT_DATA__')?.textContent ?? undefined, /^\s*/u),
    'props',
    'pageProps',
    'businessUnit',
  );

const numberAt = (json: unknown, key: string): number | undefined => {
  const value = at(json, key);
  return typeof value === 'number' && value > 0 ? value : undefined;
};

const total = '[data-reviews-count-typography]';

function storeOf(page: Page, notes: Notes): StoreReading {
  const link = page.one('.company-name a[href*="/review/"],article a[href^="/review/"],nav a[href^="/review/"]');
  const linked = webAddress(link?.getAttribute('href'), page.url);
  const id = identifyTrustpilot(page.url)?.storeId ?? (linked && businessIn(new URL(linked).pathname));
  const value = pick(notes, 'store.scores', [
    ...rulesOf(page, ['[data-rating-typography]', '[data-rating]'], (text) => parseDecimal(text) || undefined),
    { via: 'json:businessUnit.trustScore', read: () => numberAt(business(page), 'trustScore') },
  ]);
  const rated = value !== undefined && value <= FIVE;
  return present({
    id,
    name: pick(
      notes,
      'store.name',
      [
        { via: 'json:businessUnit.displayName', read: () => textAt(business(page), 'displayName') },
        ...rulesOf(
          page,
          ['#business-unit-title [class*="displayName"]', '.company-name a'],
          (text) => text || undefined,
        ),
      ],
      { expected: true },
    ),
    url: id && `https://www.trustpilot.com/review/${id}`,
    feedbackCount: pick(notes, 'store.feedbackCount', [
      ...rulesOf(page, [total], exactCount),
      { via: 'json:businessUnit.numberOfReviews', read: () => numberAt(business(page), 'numberOfReviews') },
    ]),
    scores: rated
      ? [
          {
            dimension: 'overall',
            label: 'TrustScore',
            value,
            unit: 'score',
            better: 'higher',
            scale: FIVE,
            shown: true,
          },
        ]
      : undefined,
  });
}

const profile: Layout = {
  id: 'trustpilot',
  matches: (page) =>
    page.one(`#business-unit-title,[data-business-unit-json-ld],.company-name,${cardBox}`) !== undefined,
  kind: (ref) => ref?.page ?? 'store',
  subject: 'store',
  store: storeOf,
  lists: (page) => [page.all(cardBox)],
  card: reviewIn,
  empty: (_item, page) => exactCount(wordsAt(page.document, [total])) === 0,
};

/** Trustpilot: reviews of a business itself, read on its own pages; its windows inside other shops' pages are left alone. */
export const trustpilot: Site = {
  id: 'trustpilot',
  name: 'Trustpilot',
  version,
  matches: trustpilotMatches,
  reviewSubjects: ['store'],
  sampleUrls: [
    'https://www.trustpilot.com/review/moorland-clay.example',
    'https://uk.trustpilot.com/review/moorland-clay.example?page=2',
    'https://uk.trustpilot.com/reviews/0123456789abcdef01234567',
  ],
  identify: identifyTrustpilot,
  read: (context) =>
    readWithSchema(
      {
        site: 'trustpilot',
        version,
        identify: identifyTrustpilot,
        layoutOf: layoutAmong({ store: [profile], reviews: [profile] }),
        subject: 'store',
        // On the page of one review the data's figures, if any, are of that review.
        taken: ({ store, reviews }) =>
          identifyTrustpilot(context.url)?.page === 'store' ? { ...(store ? { store } : {}), reviews } : {},
      },
      context,
    ),
  anchor: (document) => firstIn(document, '#business-unit-title h1,.company-name a'),
  reviewRoots: 'section[class*="reviewsSection"],section[class*="reviewListContainer"],main,.review-list',
};
