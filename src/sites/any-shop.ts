import type { PageRef } from 'src/domain/site';
import type { Site } from './define';
import { generic } from './generic';

/** The schema.org reader, for any address the user let us read. */
export function genericFor(url: URL): { site: Site; ref: PageRef } {
  return { site: generic, ref: generic.identify(url) ?? { site: 'generic', page: 'item' } };
}
