import { sentence } from 'src/domain/sentence';
import type { Family, Signal } from './signal';

/** A test that this version does not have yet: it says so, and nothing else. */
export const notBuilt = (id: string, family: Family): Signal => ({
  id,
  family,
  test: () => ({ verdict: 'not-tested', numbers: {}, why: sentence('signalNotBuilt'), reviews: [] }),
});
