import { notBuilt } from '../not-built';

export const hostileNegative = notBuilt('hostile-negative', 'copy');
