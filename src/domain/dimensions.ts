/** Units a visible store score may have. */
export const units = ['score', 'percent', 'hours', 'days', 'seconds', 'count'] as const;
export type Unit = (typeof units)[number];

interface DimensionFacts {
  unit: Unit;
  /** Which way is good for the shopper. */
  better: 'higher' | 'lower';
}

/** The closed list of store-score dimensions, with the usual unit of each and which way is better (READING, "Dimensions"). */
export const dimensions = {
  'item-as-described': { unit: 'score', better: 'higher' },
  service: { unit: 'score', better: 'higher' },
  shipping: { unit: 'score', better: 'higher' },
  overall: { unit: 'score', better: 'higher' },
  quality: { unit: 'score', better: 'higher' },
  'shipping-speed': { unit: 'score', better: 'higher' },
  'service-guarantee': { unit: 'score', better: 'higher' },
  communication: { unit: 'score', better: 'higher' },
  response: { unit: 'score', better: 'higher' },
  'repeat-rate': { unit: 'percent', better: 'higher' },
  'refund-duration': { unit: 'days', better: 'lower' },
  'self-refund-rate': { unit: 'percent', better: 'higher' },
  'dispute-rate': { unit: 'percent', better: 'lower' },
  'after-sales-rate': { unit: 'percent', better: 'lower' },
  'after-sales-speed': { unit: 'score', better: 'higher' },
  'after-sales-attitude': { unit: 'score', better: 'higher' },
  'dispatch-time': { unit: 'hours', better: 'lower' },
  'on-time-dispatch': { unit: 'percent', better: 'higher' },
  'service-satisfaction': { unit: 'percent', better: 'higher' },
  'reply-time': { unit: 'seconds', better: 'lower' },
} as const satisfies Record<string, DimensionFacts>;

export type Dimension = keyof typeof dimensions;

/** All dimension ids in their reading order. */
export const dimensionIds = Object.keys(dimensions) as Dimension[];

/** Direction of a score against its trade, in the shopper's sense for `better: higher`, literal for the number shown. */
export interface IndustryComparison {
  direction: 'above' | 'level' | 'below';
  /**
   * Share of the way from the trade's mean to its best (above) or worst (below) shop, 0–100. It is not "x% better"
   * (title text on classic Taobao shop pages).
   */
  percent?: number;
}

/** One store score as a page gives it. `value` may be absent: some pages show the comparison alone. */
export interface ServiceScore {
  dimension: Dimension;
  /** The page's own words for it. */
  label?: string;
  value?: number;
  unit: Unit;
  better: 'higher' | 'lower';
  /** Top of the scale for unit `score`, e.g. 5. */
  scale?: number;
  windowDays?: number;
  vsIndustry?: IndustryComparison;
  industryValue?: number;
  count?: number;
  /** Stars → percent of ratings. */
  distributionPercent?: Record<string, number>;
  /** `false`: only in the page's embedded data, not shown to the visitor. */
  shown: boolean;
}
