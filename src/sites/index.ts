import type { PageRef } from 'src/domain/site';
import type { ReadOutcome, Site } from './define';
import { generic } from './generic';
import { namedSites } from './named';

// The two page scripts import `named` or `any-shop` alone, so that neither carries the other's readers.
export { siteFor } from './named';

/** All shop platforms, the ones known by name first and `generic` last. */
export const sites: readonly Site[] = [...namedSites, generic];

/** Runs a reading to its end at once (tools and tests; the content script steps through it instead). */
export function readAll(steps: Generator<void, ReadOutcome>): ReadOutcome {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Any other shop, for any address the user let us read. */
export const genericFor = (url: URL): { site: Site; ref: PageRef } => ({
  site: generic,
  ref: generic.identify(url) ?? { site: 'generic', page: 'item' },
});
