import type { Note } from './note';
import { either, fields, isFigure, isFlag, isText, listOf, recordOf, type Shape } from './shapes';
import type { Summary } from './summary';

// What is kept on a device can be damaged: by a fault of the disk, of the browser, or of an earlier version of ours. These tell whether a record
// has the form that screens and scoring rely on. By hand, since the popup must not carry a library for it, and thousands are looked at in a row.

const sentence = fields({ id: isText }, { values: recordOf(either(isText, isFigure)) });
const figures = recordOf(isFigure);
const pair: Shape = (value) => Array.isArray(value) && value.length === 2 && value.every(isFigure);

const score = fields(
  { dimension: isText, unit: isText, better: isText },
  {
    label: isText,
    value: isFigure,
    scale: isFigure,
    windowDays: isFigure,
    count: isFigure,
    industryValue: isFigure,
    distributionPercent: figures,
    vsIndustry: fields({ direction: isText }, { percent: isFigure }),
  },
);

const coverage = fields(
  {
    read: isFigure,
    usable: isFigure,
    defaults: isFigure,
    empty: isFigure,
    copies: isFigure,
    filter: isText,
    classSource: fields({ stars: isFigure, label: isFigure, text: isFigure, abstained: isFigure }),
  },
  { total: isFigure, totalAtLeast: isFigure },
);

const rating = fields(
  { n: isFigure },
  {
    plain: isFigure,
    adjusted: isFigure,
    interval90: pair,
    criticWeighted: isFigure,
    shown: isFigure,
    nEffective: isFigure,
    recent: fields({ adjusted: isFigure, days: isFigure, n: isFigure }),
    trend: fields({ since: isText, before: isFigure, after: isFigure, nBefore: isFigure, nAfter: isFigure }),
  },
);

const finding = fields(
  { signal: isText, verdict: isText, numbers: figures, why: sentence, reviews: listOf(isText) },
  { innocent: sentence },
);
const aspects = listOf(
  fields({ aspect: isText, negative: isFigure, mid: isFigure, positive: isFigure, quotes: listOf(isText) }),
);
const quoteOfReview = fields(
  { key: isText, class: isText, text: isText },
  { author: isText, date: isText, variant: isText },
);
const step = fields({ id: isText, inputs: figures, formula: isText, result: isFigure });

const assessed = {
  state: isText,
  coverage,
  rating,
  integrity: fields({ verdict: isText }, { value: isFigure }),
  confidence: isText,
  confidenceWhy: sentence,
  findings: listOf(finding),
  aspects,
  critics: listOf(quoteOfReview),
  explanation: listOf(step),
};
const assessedMaybe = {
  classNote: sentence,
  robustness: fields({ dials: pair }, { dropOneSignal: isFigure, mostSignal: isText, dropThreeReviews: isFigure }),
  distribution: fields({ plain: figures, weighted: figures }),
  waterfall: listOf(fields({ id: isText, value: isFigure }, { n: isFigure })),
};

const storeScore = fields(
  {
    components: listOf(fields({ id: isText, value: isFigure, weight: isFigure, n: isFigure, why: sentence })),
  },
  { value: isFigure, interval90: pair, letter: isText, noLetter: sentence },
);

const afterSales = fields(
  { n: isFigure, faces: aspects },
  {
    comments: fields({ read: isFigure, verdicts: figures, faces: aspects, quotes: listOf(fields({ text: isText })) }),
    replies: fields(
      { critics: isFigure, answered: isFigure, replies: isFigure, templated: isFigure, blaming: listOf(fields({})) },
      { share: isFigure, interval90: pair },
    ),
    goldService: listOf(fields({ id: isText, status: isText })),
    caution: sentence,
  },
);

const summary = fields(
  {
    key: isText,
    site: isText,
    labels: listOf(isText),
    badges: listOf(isText),
    scores: listOf(score),
    headline: sentence,
    storeScore,
    pooled: fields(assessed, assessedMaybe),
    items: listOf(fields({ ...assessed, key: isText, id: isText }, { ...assessedMaybe, title: isText })),
    methodVersion: isText,
    assessedAt: isText,
    lastSeenAt: isText,
    notes: isFigure,
    pinned: isFlag,
  },
  {
    storeName: isText,
    storeUrl: isText,
    level: isText,
    ageYears: isFigure,
    openedOn: isText,
    followers: isFigure,
    positivePercent: isFigure,
    scoreNotes: listOf(fields({ dimension: isText }, { trade: sentence, mark: sentence, mean: isFigure })),
    nextStep: sentence,
    afterSales,
    scoresReadAt: isText,
    reviewsReadAt: isText,
    stale: listOf(isText),
  },
);

/** Whether a kept answer is one that can be shown. */
export const isSummary = (value: unknown): value is Summary => summary(value);

const note = fields(
  { id: isText, storeKey: isText, subject: isText, text: isText, tags: listOf(isText), updatedAt: isText },
  { itemKey: isText, deletedAt: isText, quote: fields({ text: isText, capturedAt: isText }) },
);

/** Whether a kept note is one that can be shown. */
export const isNote = (value: unknown): value is Note => note(value);

/** Whether a kept score of a store is one. */
export const isScore = score;
