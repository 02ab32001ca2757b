import type { ServiceCondition } from 'src/domain/assessment';
import type { ServiceScore } from 'src/domain/dimensions';

// What the platform asks of a gold service shop (DOMAIN, section 1): a composite score of at least 3.6 of 5, and 100 service ratings.
const COMPOSITE = 3.6;
const RATINGS = 100;
const SCALE = 5;

const checked = (id: ServiceCondition['id'], value: number | undefined, needed: number): ServiceCondition =>
  value === undefined
    ? { id, status: 'not-shown', needed }
    : { id, status: value >= needed ? 'met' : 'not-met', value, needed };

/**
 * The conditions of the platform's gold service mark, one by one. Never a verdict over all: the line for the satisfied share is not
 * published. `undefined` where the pages show none of them.
 */
export function goldService(scores: readonly ServiceScore[]): ServiceCondition[] | undefined {
  const composite = scores.find((one) => one.dimension === 'overall' && (one.scale ?? SCALE) === SCALE)?.value;
  const satisfaction = scores.find((one) => one.dimension === 'service-satisfaction');
  const ratings = satisfaction?.count ?? scores.find((one) => one.dimension === 'service')?.count;
  const share = satisfaction?.value;
  if (composite === undefined && share === undefined) return undefined;
  return [
    checked('composite', composite, COMPOSITE),
    checked('ratings', ratings, RATINGS),
    share === undefined
      ? { id: 'satisfaction', status: 'not-shown' }
      : { id: 'satisfaction', status: 'no-cut', value: share },
  ];
}
