import { allLayouts } from '../alibaba/all-layouts';
import { alibabaSite } from '../alibaba/site';
import type { Site } from '../define';
import { taobaoFacts } from './facts';

/** Taobao with every front end. */
export const taobao: Site = alibabaSite(taobaoFacts, allLayouts);
