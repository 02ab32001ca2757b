import { notBuilt } from '../not-built';

export const wrongItem = notBuilt('wrong-item', 'wording');
