import { notBuilt } from '../not-built';

export const unverifiedShare = notBuilt('unverified-share', 'author');
