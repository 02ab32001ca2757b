import type { AspectId } from 'src/domain/aspects';
import type { ReviewWords } from 'src/domain/evidence';
import { sentence } from 'src/domain/sentence';
import type { ReviewFacts } from 'src/trust/facts';
import { componentWeights, type Part } from './components';
import { FEWEST_USABLE } from './confidence';
import { isFair } from './sample';
import { step } from './step';

/**
 * How much a complaint matters to a buyer who has still to choose, 0–1. Getting other or worse goods than paid for, and no help then,
 * costs the whole price; rudeness and hassle cost an afternoon; a slow parcel or a dented box costs patience. Editorial, like the priors.
 */
const severity: Record<AspectId, number> = {
  quality: 1,
  'as-described': 1,
  authenticity: 1,
  'after-sales-solution': 1,
  'complaint-handling': 1,
  'return-policy': 0.8,
  'after-sales-attitude': 0.8,
  'after-sales-cost': 0.8,
  'after-sales-speed': 0.6,
  'service-attitude': 0.6,
  'follow-up-care': 0.6,
  'size-fit': 0.4,
  'reply-speed': 0.4,
  'pre-sales-advice': 0.4,
  shipping: 0.4,
  'logistics-tracking': 0.4,
  packaging: 0.3,
  price: 0.3,
};

// A thing called so-so is half a complaint.
const MID = 0.5;
// A remark in a review that is praise as a whole weighs half: its buyer would buy again.
const IN_PRAISE = 0.5;
// Mean severity is .10 of 6,742 reviews of shoes, .05 of 1,243 of a Taobao shop and .03 of 1,073 of a Tmall item; praise has half the remarks. What
// is usual is level.
const USUAL = 0.08;
// As many usual reviews as half of what a first page shows speak before the shop's own do, so that ten happy buyers are no proof.
const STRENGTH = 10;
// Variance of one review's severity where complaints are usual: .07 among the shoes, less where there are fewer.
const ONE_REVIEW = 0.08;
// Buyers of other goods complain more or less by nature: .02 to .33 among 14 kinds of shoes, .02 to .12 among 9 things of a Taobao shop. A part of that
// is how good they are; the rest moves the mark by about fifteen points.
const OTHER_GOODS = 15 ** 2;

/** The gravest complaint of a review: one review is one unhappy buyer, however long the list. */
const gravest = ({ aspects, label: whole }: ReviewWords): number => {
  let worst = 0;
  for (const { aspect, label } of aspects) {
    const part = label === 'negative' ? 1 : label === 'mid' ? MID : 0;
    worst = Math.max(worst, severity[aspect] * part);
  }
  return whole === 'positive' ? worst * IN_PRAISE : worst;
};

/** Half, and twice, and so on: 50 where complaints weigh as usual, 100 where there is nothing, 0 where there is nothing else. */
const mark = (weight: number): number => (100 * USUAL) / (USUAL + weight);

/** What a store's buyers complain of, by how much it matters, from the unfiltered lists. `undefined` under eight
 * usable reviews, and where most of them are too unclear to be read. */
export function complaintsPart(facts: readonly ReviewFacts[]): Part | undefined {
  const complaints = new Float64Array(facts.length);
  let n = 0;
  let unclear = 0;
  for (const one of facts) {
    if (one.kind !== 'usable' || !one.said || !isFair(one)) continue;
    complaints[n++] = gravest(one.said);
    if (one.said.label === 'unsure') unclear++;
  }
  if (n < FEWEST_USABLE || unclear > n - unclear) return undefined;
  // Sorted, so that the order of reading never shows in the last digit.
  const sum = complaints
    .subarray(0, n)
    .sort()
    .reduce((total, one) => total + one, 0);
  const weight = (sum + STRENGTH * USUAL) / (n + STRENGTH);
  const value = mark(weight);
  // The slope of the mark, times how far the mean severity of so many reviews strays.
  const slope = value / (USUAL + weight);
  return {
    id: 'complaints',
    value,
    weight: componentWeights.complaints,
    n,
    why: sentence('whyComplaints', { n }),
    variance: (slope * slope * ONE_REVIEW) / (n + STRENGTH) + OTHER_GOODS,
    steps: [
      step('complaints.weight', '(sum + k*usual) / (n + k)', { sum, n, k: STRENGTH, usual: USUAL }, weight),
      step(
        'complaints',
        '100*usual / (usual + complaints.weight)',
        { usual: USUAL, 'complaints.weight': weight },
        value,
      ),
    ],
  };
}
