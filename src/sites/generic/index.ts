import type { Site } from '../define';

/** Stub. */
export const generic: Site = {
  id: 'generic',
  name: 'schema.org',
  version: 1,
  matches: [],
  sampleUrls: [],
  identify: () => ({ site: 'generic', page: 'item' }),
  // biome-ignore lint/correctness/useYield: a stub.
  *read({ url, at }) {
    const reading = {
      url: url.href,
      site: 'generic' as const,
      page: 'none' as const,
      readAt: at.toISOString(),
      adapterVersion: 1,
      reviews: [],
      via: {},
      missing: [],
    };
    return { reading, nodes: [] };
  },
  anchor: () => undefined,
  reviewRoots: 'body',
};
