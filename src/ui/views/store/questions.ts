import type { AspectId } from 'src/domain/aspects';
import { t } from '../../format/say';

const keys = {
  quality: 'quality',
  'as-described': 'asDescribed',
  authenticity: 'authenticity',
  'size-fit': 'sizeFit',
  packaging: 'packaging',
  price: 'price',
  shipping: 'shipping',
  'logistics-tracking': 'logisticsTracking',
  'pre-sales-advice': 'preSalesAdvice',
  'service-attitude': 'serviceAttitude',
  'reply-speed': 'replySpeed',
  'after-sales-speed': 'afterSalesSpeed',
  'after-sales-attitude': 'afterSalesAttitude',
  'after-sales-solution': 'afterSalesSolution',
  'after-sales-cost': 'afterSalesCost',
  'return-policy': 'returnPolicy',
  'complaint-handling': 'complaintHandling',
  'follow-up-care': 'followUpCare',
} as const satisfies Record<AspectId, string>;

/** What to ask a seller about whom buyers complain of this. */
export const questionFor = (aspect: AspectId): string => t(`storePage.ask.questions.${keys[aspect]}`);
