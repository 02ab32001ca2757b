import { notBuilt } from '../not-built';

export const ratingVsText = notBuilt('rating-vs-text', 'wording');
