import { notBuilt } from '../not-built';

export const reviewAccess = notBuilt('review-access', 'wording');
