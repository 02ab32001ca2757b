import { allLayouts } from '../alibaba/all-layouts';
import { alibabaSite } from '../alibaba/site';
import type { Site } from '../define';
import { tmallFacts } from './facts';

/** Tmall with every front end. */
export const tmall: Site = alibabaSite(tmallFacts, allLayouts);
