import { firstIn } from '../../extract/page';
import type { Site } from '../define';
import { readWith, version } from './read';
import type { ShapeReader } from './shape-door';

/**
 * Any other shop, as far as it describes itself in schema.org terms (JSON-LD, microdata, RDFa). `shape`: the reader of lists that no
 * page describes, where it is at hand.
 */
export const genericSite = (shape: () => ShapeReader | undefined): Site => ({
  id: 'generic',
  name: 'schema.org',
  version,
  matches: [],
  sampleUrls: [],
  reviewSubjects: ['store-item', 'store'],
  // An address alone does not tell what an unknown shop's page is; the reading does.
  identify: (url) => ({ site: 'generic', page: 'item', storeHost: url.host }),
  read: (context) => readWith(context, shape()),
  anchor: (document) => firstIn(document, 'h1'),
  reviewRoots:
    '[itemtype*="Review" i],[itemprop*="review" i],[typeof*="Review" i],[id*="review" i],[class*="review" i]',
});
