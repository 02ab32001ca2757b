import type { PageRef } from 'src/domain/site';
import { alibaba1688 } from './1688';
import type { ReadOutcome, Site } from './define';
import { generic } from './generic';
import { taobao } from './taobao';
import { tmall } from './tmall';

/** All shop platforms, the ones known by name first and `generic` last. */
export const sites: readonly Site[] = [tmall, taobao, alibaba1688, generic];

/** The named site an address belongs to, and what the address tells; undefined for every other address. */
export function siteFor(url: URL): { site: Site; ref: PageRef } | undefined {
  for (const site of sites) {
    if (site.id === 'generic') continue;
    const ref = site.identify(url);
    if (ref) return { site, ref };
  }
  return undefined;
}

/** The schema.org reader, for any address the user let us read. */
export function genericFor(url: URL): { site: Site; ref: PageRef } {
  return { site: generic, ref: generic.identify(url) ?? { site: 'generic', page: 'item' } };
}

/** Runs a reading to its end at once (tools and tests; the content script steps through it instead). */
export function readAll(steps: Generator<void, ReadOutcome>): ReadOutcome {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
