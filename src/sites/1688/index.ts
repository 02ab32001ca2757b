import type { Site } from '../define';

/** Stub. */
export const alibaba1688: Site = {
  id: '1688',
  name: '1688',
  version: 1,
  matches: ['*://*.1688.com/*'],
  sampleUrls: [],
  identify: (url) => (url.hostname.endsWith('.1688.com') ? { site: '1688', page: 'item' } : undefined),
  // biome-ignore lint/correctness/useYield: a stub.
  *read({ url, at }) {
    const reading = {
      url: url.href,
      site: '1688' as const,
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
