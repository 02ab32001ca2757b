import type { Layouts } from '../reading/layout';
import { listLayouts } from './list-layouts';
import { pageLayouts } from './page-layouts';

/** Every front end of Taobao and Tmall we know. */
export const allLayouts: Layouts = {
  ...pageLayouts,
  ...listLayouts,
  item: [...(pageLayouts.item ?? []), ...(listLayouts.item ?? [])],
  reviews: [...(listLayouts.reviews ?? []), ...(pageLayouts.reviews ?? [])],
};
