import type { ReviewEvidence } from './evidence';
import { isScore as score } from './kept-forms';
import { fields, isFigure, isText, listOf, recordOf } from './shapes';

// What is scored and joined; apart from the forms of what is shown, which the popup looks at and these it does not.

const review = fields(
  {
    key: isText,
    review: fields(
      { text: isText },
      {
        id: isText,
        class: isText,
        rating: isFigure,
        ratingScale: isFigure,
        title: isText,
        date: isText,
        author: isText,
        variant: isText,
        helpful: isFigure,
        photos: isFigure,
        images: listOf(isText),
        followUp: fields({ text: isText }, { days: isFigure }),
        sellerReply: fields({ text: isText }),
      },
    ),
    firstSeen: isText,
    lastSeen: isText,
    filters: listOf(isText),
    sorts: listOf(isText),
  },
  {
    said: fields({ negative: isFigure, mid: isFigure, positive: isFigure, label: isText, aspects: listOf(fields({})) }),
  },
);

/** Whether a kept review is one that can be scored. */
export const isReviewEvidence = (value: unknown): value is ReviewEvidence => review(value);

const store = fields(
  {
    key: isText,
    aliases: listOf(isText),
    site: isText,
    facts: fields({}, { name: isText, url: isText, labels: listOf(isText), badges: listOf(isText) }),
    factsReadAt: recordOf(isText),
    scores: listOf(fields({ score, readAt: isText })),
    firstSeen: isText,
    lastSeen: isText,
    revision: isFigure,
  },
  { comments: listOf(fields({ key: isText, comment: fields({ text: isText }), firstSeen: isText, lastSeen: isText })) },
);

/** Whether a kept record of a store can be joined to and scored. */
export const isStore = store;

const totals = fields(
  {},
  {
    all: isFigure,
    good: isFigure,
    mid: isFigure,
    bad: isFigure,
    withPhoto: isFigure,
    followUp: isFigure,
    tags: listOf(fields({ label: isText, count: isFigure })),
  },
);

const item = fields(
  {
    key: isText,
    id: isText,
    storeKey: isText,
    site: isText,
    reviewSubject: isText,
    facts: fields({}, { title: isText, totals, reviewCount: isFigure, reviewCountAtLeast: isFigure }),
    factsReadAt: recordOf(isText),
    samples: listOf(fields({ readAt: isText }, { filter: isText, sort: isText })),
    firstSeen: isText,
    readAt: isText,
  },
  { reviewsReadAt: isText, change: isFigure },
);

/** Whether a kept record of an item can be joined to and scored. */
export const isItem = item;
