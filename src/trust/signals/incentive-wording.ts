import { notBuilt } from '../not-built';

export const incentiveWording = notBuilt('incentive-wording', 'wording');
