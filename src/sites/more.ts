import { bestbuy } from './bestbuy';
import type { Site } from './define';
import { etsy } from './etsy';
import { walmart } from './walmart';

/** The shops read only where the user allows them, all by one page script. One line a folder. */
export const moreSites: readonly Site[] = [etsy, walmart, bestbuy];
