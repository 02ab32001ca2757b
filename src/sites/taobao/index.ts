import type { Site } from '../define';

/** Stub. */
export const taobao: Site = {
  id: 'taobao',
  name: '淘宝',
  version: 1,
  matches: ['*://*.taobao.com/*'],
  sampleUrls: [],
  identify: (url) => (url.hostname.endsWith('.taobao.com') ? { site: 'taobao', page: 'item' } : undefined),
  // biome-ignore lint/correctness/useYield: a stub.
  *read({ url, at }) {
    const reading = {
      url: url.href,
      site: 'taobao' as const,
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
