import { notBuilt } from '../not-built';

export const reviewBurst = notBuilt('review-burst', 'time');
