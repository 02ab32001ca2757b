import { mergeComments } from 'src/domain/comments';
import type { KeptComments } from './schema';

type Comments = NonNullable<KeptComments['comments']>;

/** Comments as they stand in a store's record: nothing where there are none. */
export function keptComments(comments: Comments): KeptComments {
  const [oldest] = comments.map(({ lastSeen }) => lastSeen).sort();
  return oldest === undefined ? {} : { comments, oldestComment: oldest };
}

/** The comments of two records of one store. */
export const joinComments = (one: KeptComments, other: KeptComments): KeptComments =>
  keptComments(mergeComments(one.comments, other.comments));
