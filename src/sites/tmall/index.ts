import type { Site } from '../define';

/** Stub. */
export const tmall: Site = {
  id: 'tmall',
  name: '天猫',
  version: 1,
  matches: ['*://*.tmall.com/*'],
  sampleUrls: [],
  identify: (url) => (url.hostname.endsWith('.tmall.com') ? { site: 'tmall', page: 'item' } : undefined),
  // biome-ignore lint/correctness/useYield: a stub.
  *read({ url, at }) {
    const reading = {
      url: url.href,
      site: 'tmall' as const,
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
