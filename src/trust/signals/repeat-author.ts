import { notBuilt } from '../not-built';

export const repeatAuthor = notBuilt('repeat-author', 'author');
