import { notBuilt } from '../not-built';

export const scoreDrift = notBuilt('score-drift', 'time');
