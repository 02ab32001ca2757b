import type { Layouts } from './layout';
import { listLayouts } from './list-layouts';
import { pageLayouts } from './page-layouts';

/** Every front end of Taobao and Tmall we know. */
export const allLayouts: Layouts = {
  ...pageLayouts,
  ...listLayouts,
  reviews: [...(listLayouts.reviews ?? []), ...(pageLayouts.reviews ?? [])],
};
