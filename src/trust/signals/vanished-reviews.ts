import { notBuilt } from '../not-built';

export const vanishedReviews = notBuilt('vanished-reviews', 'time');
