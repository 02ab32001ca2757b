import { bestbuy } from './bestbuy';
import type { Site } from './define';
import { etsy } from './etsy';
import { lazada } from './lazada';
import { pinduoduo } from './pinduoduo';
import { shopee } from './shopee';
import { trustpilot } from './trustpilot';
import { walmart } from './walmart';

/** The shops read only where the user allows them, all by one page script. One line a folder. */
export const moreSites: readonly Site[] = [etsy, walmart, bestbuy, shopee, lazada, pinduoduo, trustpilot];
