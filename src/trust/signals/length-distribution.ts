import { notBuilt } from '../not-built';

export const lengthDistribution = notBuilt('length-distribution', 'wording');
