import type { ScoreEvidence, StoreEvidence } from 'src/domain/evidence';
import type { ItemReading } from 'src/domain/reading';
import { fillerWords } from './banks';
import type { Row } from './corpus';
import { kinds, type Plot, plant } from './kinds';
import { shoes, shutOut, stockPhrases, titles } from './power-texts';
import type { Line } from './shops';

/** What a planting draws on: a shop of 80 genuine reviews, and how many to plant (none, to see what the data alone do). */
export interface Stage extends Plot {
  /** Chinese reviews of our own set's goods. */
  goods: readonly Row[];
  /** Sentences of the wording cases that tell of a reward, or of pressure. */
  told: { incentive: readonly string[]; pressure: readonly string[] };
}

/** A shop as staged for one signal. */
export interface Staged {
  lines: Line[];
  facts?: ItemReading;
  alter?: (store: StoreEvidence) => StoreEvidence;
}

/** How one signal is provoked. */
export interface Planting {
  signal: string;
  stage: (stage: Stage) => Staged;
}

const DAY = 86_400_000;
const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);

/** Reviews with these texts beside the genuine ones, their days among the shop's own. */
function added(stage: Stage, texts: readonly string[], more: Partial<Line['review']> = {}): Line[] {
  const { dice, shop } = stage;
  const fresh = texts.map((text, index): Line => {
    const author = `${String.fromCharCode(97 + (index % 26))}***${index % 10}`;
    const date = dice.pick(shop.lines).review.date;
    return { review: { text, rating: 5, ratingScale: 5, date, author, ...more }, planted: true };
  });
  return [...shop.lines, ...fresh];
}

const textsOf = (rows: readonly Row[]): string[] => rows.map(({ review }) => review.text);
const voted = ({ others }: Stage, fits: (stars: number) => boolean): Row[] =>
  others.filter(({ review }) => fits(review.rating));
const praise = (stage: Stage, least = 1): string[] =>
  textsOf(voted(stage, (stars) => stars === 5)).filter((text) => [...text].length >= least);
const blame = (stage: Stage): string[] => textsOf(voted(stage, (stars) => stars <= 2));

/** A kind of campaign as a planting. */
const asCampaign =
  (id: string) =>
  (stage: Stage): Staged => {
    const kind = kinds.find((one) => one.id === id);
    if (!kind) throw new Error(`no such kind of campaign: ${id}`);
    const planted = plant(kind, stage).map((review) => ({
      review: { ...review, date: review.date ?? '' },
      planted: true,
    }));
    return { lines: [...stage.shop.lines, ...planted] };
  };

const LONG = 100;
const sameLength = (stage: Stage): Staged => {
  const all = praise(stage);
  const texts = Array.from({ length: stage.count }, () => {
    const text = stage.dice.draw(all, 30).join('，');
    return [...text].slice(0, LONG + stage.dice.below(4)).join('');
  });
  return { lines: added(stage, texts) };
};

const followUps = (stage: Stage): Staged => {
  const later = stage.dice.draw(blame(stage), stage.count);
  const chosen = new Set(
    stage.dice.draw(
      stage.shop.lines.filter(({ review }) => review.rating === 5),
      stage.count,
    ),
  );
  const lines = stage.shop.lines.map((line) => {
    if (!chosen.has(line)) return line;
    const followUp = { text: later.pop() ?? '', days: 15 + stage.dice.below(60) };
    return { review: { ...line.review, followUp }, planted: true };
  });
  return { lines };
};

const busyNames = ['大力水手爱网购', 'shopaholic_lee', '买买买的小王子'];
const repeatAuthors = (stage: Stage): Staged => {
  const named = (line: Line, author: string): Line => ({ ...line, review: { ...line.review, author } });
  const start = stage.dice.pick(stage.shop.lines).review.date;
  const lines = added(stage, stage.dice.draw(praise(stage), stage.count)).map((line, index) => {
    if (!line.planted) return named(line, `顾客小记${index}号`);
    const moved = { ...line, review: { ...line.review, date: dayAfter(start, stage.dice.below(25)) } };
    return named(moved, busyNames[index % busyNames.length] ?? '');
  });
  return { lines };
};

const wrongItem = (stage: Stage): Staged => {
  const goods = stage.goods.filter(({ product, review }) => product !== stage.shop.product && review.text.length >= 15);
  const title = titles[stage.shop.product] ?? shoes;
  return { lines: added(stage, textsOf(stage.dice.draw(goods, stage.count))), facts: { title } };
};

const unverified = (stage: Stage): Staged => ({
  lines: added(stage, stage.dice.draw(praise(stage), stage.count)).map((line, index) => ({
    ...line,
    // A few honest buyers are not marked either.
    review: { ...line.review, verified: !line.planted && index % 20 !== 0 },
  })),
});

const WEEK = 7 * DAY;
/** Blame that was there on the first visit and is gone on the next two, its neighbours still there. */
const vanished = (stage: Stage): Staged => {
  const lines = stage.dice.shuffled(added(stage, stage.dice.draw(blame(stage), stage.count), { rating: 1 }));
  return {
    lines,
    alter: (store) => {
      const [item] = store.items;
      if (!item) return store;
      const last = Date.parse(item.readAt);
      const at = (weeks: number) => new Date(last - weeks * WEEK).toISOString();
      const keys = item.reviews.map(({ key }) => key);
      const left = item.reviews.flatMap(({ key, review }, index) =>
        lines[index]?.planted && review.rating === 1 ? [] : [key],
      );
      const look = (weeks: number, of: typeof keys) => ({
        readAt: at(weeks),
        filter: 'all',
        sort: 'default',
        keys: of,
      });
      const reviews = item.reviews.map((one) => ({
        ...one,
        firstSeen: at(2),
        lastSeen: left.includes(one.key) ? at(0) : at(2),
      }));
      return { ...store, items: [{ ...item, reviews, looks: [look(2, keys), look(1, left), look(0, left)] }] };
    },
  };
};

/** Ten visits, three days apart: a half-year's mean that stood still, then climbed by more than so few new votes could lift it. */
const drifting = ({ shop, count }: Stage): Staged => ({
  lines: shop.lines,
  alter: (store) => {
    const last = Date.parse(store.lastSeen);
    const values = [4.7, 4.7, 4.71, 4.7, 4.7, 4.69, 4.7, ...(count > 0 ? [4.7, 4.86, 4.87] : [4.7, 4.71, 4.7])];
    const seen = values.map(
      (value, index): ScoreEvidence => ({
        score: {
          dimension: 'item-as-described',
          value,
          unit: 'score',
          better: 'higher',
          scale: 5,
          count: 2000,
          windowDays: 180,
          shown: true,
        },
        readAt: new Date(last - (values.length - 1 - index) * 3 * DAY).toISOString(),
      }),
    );
    return { ...store, scores: seen.slice(-1), history: seen };
  },
});

// Of a shop's votes at most so many lie between one and five where the missing middle is staged: of the shared set 4% do, of our own
// 16%. Beside a usual middle a fifth of ones is a bad product and no finding, so there they would plant nothing.
const THIN_MIDDLE = 0.04;

/** Praise and blame with next to nothing between, on a platform whose usual shape is known. */
const polar = (stage: Stage): Staged => {
  const { shop, dice } = stage;
  const isMiddle = ({ review: { rating = 0 } }: Line): boolean => rating > 1 && rating < 5;
  const kept = new Set(dice.shuffled(shop.lines.filter(isMiddle)).slice(0, Math.ceil(THIN_MIDDLE * shop.lines.length)));
  const lines = shop.lines.filter((line) => !isMiddle(line) || kept.has(line));
  return {
    lines: added({ ...stage, shop: { ...shop, lines } }, dice.draw(blame(stage), stage.count), { rating: 1 }),
    alter: (store) => ({ ...store, site: 'generic' }),
  };
};

/** Half of the buyers show pictures of their own, the planted ones two of the kit's. */
const samePhotos = (stage: Stage): Staged => {
  const kit = ['//img.example.com/kit/a.jpg', '//img.example.com/kit/b.jpg', '//img.example.com/kit/c.jpg'];
  const lines = added(stage, stage.dice.draw(praise(stage), stage.count)).map((line, index) => {
    const own = index % 2 === 0 ? [`//img.example.com/buyer/${index}.jpg`] : [];
    const images = line.planted ? stage.dice.draw(kit, 2) : own;
    return { ...line, review: { ...line.review, images, photos: images.length } };
  });
  return { lines };
};

// A stock phrase of fifteen signs put to a shorter text makes most of it: such texts are edited copies of each other, which is another
// signal's matter and leaves this one nothing. Here the phrase is the smaller part of texts that are otherwise different.
const LONGER_THAN_PHRASE = 18;
const phrased = (stage: Stage): Staged => {
  const texts = stage.dice.draw(praise(stage, LONGER_THAN_PHRASE), stage.count);
  return {
    lines: added(
      stage,
      texts.map((text) => `${text}，${stage.dice.pick(stockPhrases)}`),
    ),
  };
};

/** How each signal is provoked, in the signals' order. */
export const plantings: readonly Planting[] = [
  { signal: 'default-ballots', stage: asCampaign('default-ballots') },
  { signal: 'empty-or-filler', stage: (stage) => ({ lines: added(stage, stage.dice.draw(fillerWords, stage.count)) }) },
  { signal: 'near-duplicates', stage: asCampaign('edited-copies') },
  { signal: 'phrase-repetition', stage: phrased },
  { signal: 'review-burst', stage: asCampaign('one-day-burst') },
  {
    signal: 'incentive-wording',
    stage: (stage) => ({ lines: added(stage, stage.dice.draw(stage.told.incentive, stage.count)) }),
  },
  { signal: 'rating-vs-text', stage: (stage) => ({ lines: added(stage, stage.dice.draw(blame(stage), stage.count)) }) },
  { signal: 'length-distribution', stage: sameLength },
  { signal: 'rating-shape', stage: polar },
  { signal: 'follow-up-drift', stage: followUps },
  { signal: 'repeat-author', stage: repeatAuthors },
  { signal: 'wrong-item', stage: wrongItem },
  { signal: 'unverified-share', stage: unverified },
  { signal: 'hostile-negative', stage: asCampaign('copied-negatives') },
  {
    signal: 'seller-pressure',
    stage: (stage) => ({ lines: added(stage, stage.dice.draw(stage.told.pressure, stage.count), { rating: 1 }) }),
  },
  { signal: 'vanished-reviews', stage: vanished },
  { signal: 'score-drift', stage: drifting },
  { signal: 'photo-reuse', stage: samePhotos },
  { signal: 'generated-style', stage: asCampaign('long-monotone') },
  {
    signal: 'review-access',
    stage: (stage) => ({
      lines: added(stage, stage.dice.draw(shutOut, stage.count), { rating: 3 }),
      facts: stage.count > 0 ? { foldedNotice: true } : {},
    }),
  },
];
