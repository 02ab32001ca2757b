/** What buyers judge after the sale: the four faces, then what surrounds them (DOMAIN, section 2). */
export const afterSalesAspects = [
  'after-sales-speed',
  'after-sales-attitude',
  'after-sales-solution',
  'after-sales-cost',
  'return-policy',
  'complaint-handling',
  'follow-up-care',
] as const;

/** What a review talks about: one closed list (ARCHITECTURE, "Words"). */
export const aspectIds = [
  'quality',
  'as-described',
  'authenticity',
  'size-fit',
  'packaging',
  'price',
  'shipping',
  'logistics-tracking',
  'pre-sales-advice',
  'service-attitude',
  'reply-speed',
  ...afterSalesAspects,
] as const;
export type AspectId = (typeof aspectIds)[number];
