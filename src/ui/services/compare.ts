/** The arithmetic of a comparison, for the views that draw it. */
export {
  type ClearDifference,
  type ComparableRow,
  clearDifferences,
  type Figure,
  figureFromInterval,
  figureFromShare,
  figureFromStars,
  pairCount,
} from 'src/score/compare';
export { afterSalesDimensions } from 'src/score/industry';
