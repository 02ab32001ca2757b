import { notBuilt } from '../not-built';

export const followUpDrift = notBuilt('follow-up-drift', 'time');
