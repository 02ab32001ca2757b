import type { PageRef } from 'src/domain/site';
import type { Site } from './define';

/** What an address is, to whoever asks; undefined where it is no page of a shop they know. */
export type Recognise = (url: URL) => { site: Site; ref: PageRef } | undefined;

/** Recognises the addresses of some sites: the first that claims an address has it. */
export const recogniser =
  (sites: readonly Site[]): Recognise =>
  (url) => {
    for (const site of sites) {
      const ref = site.identify(url);
      if (ref) return { site, ref };
    }
    return undefined;
  };
