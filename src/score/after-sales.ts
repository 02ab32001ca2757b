import { afterSalesAspects } from 'src/domain/aspects';
import type { AfterSales, ExplanationStep, ReviewAssessment } from 'src/domain/assessment';
import type { ServiceScore } from 'src/domain/dimensions';
import type { StoreEvidence } from 'src/domain/evidence';
import { sentence } from 'src/domain/sentence';
import type { SiteId } from 'src/domain/site';
import type { ReviewFacts } from 'src/trust/facts';
import { commentsOn } from './after-sales-comments';
import { goldService } from './gold-service';
import { inOrder, standing } from './industry';
import { sellerReplies } from './seller-replies';

// Gold customer service is a mark of these two alone.
const goldSites: readonly SiteId[] = ['taobao', 'tmall'];

const sign = (scores: readonly ServiceScore[], dimension: ServiceScore['dimension']): number | undefined => {
  const score = scores.find((one) => one.dimension === dimension);
  return score && standing(score)?.sign;
};

/** Instant small refunds flatter the refund duration and raise the refund rate (DOMAIN, "Seeds on gaming"): both are said together. */
const cautionOf = (scores: readonly ServiceScore[]): Pick<AfterSales, 'caution'> =>
  sign(scores, 'refund-duration') === 1 && sign(scores, 'after-sales-rate') === -1
    ? { caution: sentence('quickButManyRefunds') }
    : {};

/** What is known of a store's service after the sale, beside the measured figures among its scores. `facts`: its own items' reviews. */
export function afterSalesOf(
  { site, facts: { afterSalesCommentCount: total }, comments, ...evidence }: StoreEvidence,
  facts: readonly ReviewFacts[],
  { aspects }: Pick<ReviewAssessment, 'aspects'>,
): { afterSales: AfterSales; steps: ExplanationStep[] } {
  const scores = inOrder(evidence.scores);
  const written = commentsOn(comments, total);
  const replies = sellerReplies(facts);
  const gold = goldSites.includes(site) ? goldService(scores) : undefined;
  return {
    afterSales: {
      n: facts.filter(({ kind, said }) => kind === 'usable' && said !== undefined).length,
      faces: afterSalesAspects.flatMap((id) => aspects.filter(({ aspect }) => aspect === id)),
      ...(written ? { comments: written } : {}),
      ...(replies ? { replies: replies.replies } : {}),
      ...(gold ? { goldService: gold } : {}),
      ...cautionOf(scores),
    },
    steps: replies?.steps ?? [],
  };
}
