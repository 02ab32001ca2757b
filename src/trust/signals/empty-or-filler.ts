import { notBuilt } from '../not-built';

export const emptyOrFiller = notBuilt('empty-or-filler', 'wording');
