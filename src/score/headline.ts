import type { Assessment, ReviewAssessment, Sentence } from 'src/domain/assessment';
import type { ServiceScore } from 'src/domain/dimensions';
import type { StoreEvidence } from 'src/domain/evidence';
import { sentence } from 'src/domain/sentence';
import { FEWEST_USABLE } from './confidence';
import { afterSalesDimensions, inOrder, isDsr, standing } from './industry';

type Trade = 'Above' | 'Level' | 'Mixed' | 'Below';

/** A store's scores in a few words. */
interface ServiceFacts {
  /** One figure out of five: the page's overall score, else the mean of the dynamic scores. */
  score?: number;
  trade?: Trade;
  above: number;
  below: number;
}

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

/** What the page shows outranks what is only in its data. */
const shownFirst = (scores: readonly ServiceScore[]): readonly ServiceScore[] => {
  const shown = scores.filter((score) => score.shown);
  return shown.length > 0 ? shown : scores;
};

function tradeOf(n: number, above: number, below: number): Trade | undefined {
  if (n === 0) return undefined;
  if (above > 0 && below > 0) return 'Mixed';
  if (above === n) return 'Above';
  if (below === n) return 'Below';
  // Some level, the rest all on one side: the side decides when it is the greater part.
  if (above * 2 > n) return 'Above';
  return below * 2 > n ? 'Below' : above + below === 0 ? 'Level' : 'Mixed';
}

function serviceFacts({ scores }: StoreEvidence): ServiceFacts {
  const all = inOrder(scores);
  const compared = shownFirst(
    all.filter((score) => standing(score) && score.unit === 'score' && !afterSalesDimensions.includes(score.dimension)),
  );
  const signs = compared.map((score) => standing(score)?.sign);
  const above = signs.filter((sign) => sign === 1).length;
  const below = signs.filter((sign) => sign === -1).length;
  const trade = tradeOf(signs.length, above, below);
  const overall = shownFirst(all.filter(({ dimension, value }) => dimension === 'overall' && value !== undefined))[0]
    ?.value;
  const dsr = shownFirst(all.filter((score) => isDsr(score) && score.value !== undefined)).flatMap(
    ({ value }) => value ?? [],
  );
  const figure = overall ?? (dsr.length > 0 ? mean(dsr) : undefined);
  // One decimal, as shops print their scores.
  const score = figure === undefined ? undefined : Math.round(figure * 10) / 10;
  return { above, below, ...(score === undefined ? {} : { score }), ...(trade ? { trade } : {}) };
}

/** The store's scores alone, for when the reviews say nothing yet. */
function storeOnly({ score, trade, above, below }: ServiceFacts): Sentence {
  if (score === undefined) {
    if (trade === 'Above') return sentence('headlineTradeAbove');
    if (trade === 'Below') return sentence('headlineTradeBelow');
    if (trade === 'Level') return sentence('headlineTradeLevel');
    return trade ? sentence('headlineTradeMixed', { above, below }) : sentence('headlineNothing');
  }
  if (trade === 'Above') return sentence('headlineStoreAbove', { score, n: above });
  if (trade === 'Below') return sentence('headlineStoreBelow', { score });
  if (trade === 'Level') return sentence('headlineStoreLevel', { score });
  return trade ? sentence('headlineStoreMixed', { score, above, below }) : sentence('headlineStoreOnly', { score });
}

/** The store's scores and that its reviews should be discounted. */
function discounted(trade: Trade | undefined): Sentence {
  if (trade === 'Above') return sentence('headlineDiscountAbove');
  if (trade === 'Below') return sentence('headlineDiscountBelow');
  if (trade === 'Level') return sentence('headlineDiscountLevel');
  return trade ? sentence('headlineDiscountMixed') : sentence('headlineDiscount');
}

/** The store's scores and its rating. `rating`: stars with one decimal. */
function rated(trade: Trade | undefined, rating: number): Sentence {
  if (trade === 'Above') return sentence('headlineRatedAbove', { rating });
  if (trade === 'Below') return sentence('headlineRatedBelow', { rating });
  if (trade === 'Level') return sentence('headlineRatedLevel', { rating });
  return trade ? sentence('headlineRatedMixed', { rating }) : sentence('headlineRated', { rating });
}

// Fewer negative words about one thing than this are no pattern.
const FEWEST_COMPLAINTS = 3;

/** What the most negative reviews complain of, as a word of the locales; where there is no pattern, nothing. */
function mainComplaint({ aspects }: ReviewAssessment): string | undefined {
  const most = aspects.reduce((best, row) => Math.max(best, row.negative), 0);
  const named = most >= FEWEST_COMPLAINTS ? aspects.find(({ negative }) => negative === most) : undefined;
  return named && `@aspects.${named.aspect}`;
}

// Where default ballots are at least this share of what was read, the page's praise is mostly nobody's.
const MOSTLY_DEFAULT = 0.5;

/** One plain sentence from the strongest facts: the store's service first, then what its reviews are worth. */
export function headlineOf({ pooled }: Assessment, evidence: StoreEvidence): Sentence {
  const facts = serviceFacts(evidence);
  const { rating, integrity, coverage, state } = pooled;
  const discount =
    integrity.verdict === 'mixed' ||
    integrity.verdict === 'unreliable' ||
    (state === 'ready' && coverage.defaults >= MOSTLY_DEFAULT * coverage.read);
  if (discount) return discounted(facts.trade);
  if (rating.adjusted === undefined) {
    const silent = facts.trade === undefined && facts.score === undefined;
    return silent && coverage.usable >= FEWEST_USABLE ? pooled.confidenceWhy : storeOnly(facts);
  }
  const stars = Math.round(rating.adjusted * 10) / 10;
  const complaint = facts.trade === undefined ? mainComplaint(pooled) : undefined;
  return complaint
    ? sentence('headlineRatedComplaint', { rating: stars, aspect: complaint })
    : rated(facts.trade, stars);
}

/** The one thing to do on the page when too little of its reviews has been read. */
export function nextStepOf({ pooled }: Assessment): Sentence | undefined {
  const { state, coverage } = pooled;
  if (state === 'filtered-sample') return sentence('stepClearFilter');
  if (state !== 'too-few-reviews') return undefined;
  const total = coverage.total ?? coverage.totalAtLeast;
  return total === undefined || total > coverage.read ? sentence('openAllReviews') : undefined;
}
