import { alibaba1688 } from './1688';
import { aliexpress } from './aliexpress';
import { amazon } from './amazon';
import type { Site } from './define';
import { ebay } from './ebay';
import { jd } from './jd';
import { moreSites } from './more';
import { recogniser } from './recognise';
import { taobao } from './taobao';
import { tmall } from './tmall';

/** The shop platforms known by name, in the order in which they claim an address. One line a folder. */
export const namedSites: readonly Site[] = [tmall, taobao, alibaba1688, jd, amazon, ebay, aliexpress, ...moreSites];

/** The named site an address belongs to, and what the address tells; undefined for every other address. */
export const siteFor = recogniser(namedSites);
