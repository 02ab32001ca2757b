import { indexNames } from 'src/extract/hashed-names';
import type { Site } from '../define';
import { type Layouts, layoutAmong } from '../reading/layout';
import { readWith } from '../reading/reader';
import { identifyAlibaba } from './address';
import { blockOf } from './block';
import { openerOf, reviewRoots, storeNameOf } from './touchpoints';

/** Raised with every change of what is read from either platform. */
const version = 1;

/** What tells Taobao from Tmall: everything else they share. */
export type Facts = Pick<Site, 'name' | 'matches' | 'sampleUrls' | 'reviewSubjects'> & { id: 'taobao' | 'tmall' };

/** One of the two platforms, able to read the given front ends: all of them in the registry, a family of them in a page script. */
export function alibabaSite(facts: Facts, layouts: Layouts): Site {
  const { id } = facts;
  const identify: Site['identify'] = (url) => identifyAlibaba(id, url);
  return {
    ...facts,
    version,
    identify,
    read: (context) =>
      readWith({ site: id, version, identify, layoutOf: layoutAmong(layouts), sort: indexNames, blockOf }, context),
    anchor: storeNameOf,
    opener: openerOf,
    reviewRoots,
  };
}
