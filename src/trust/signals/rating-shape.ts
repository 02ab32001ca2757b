import { notBuilt } from '../not-built';

export const ratingShape = notBuilt('rating-shape', 'time');
