import { wallOf } from '../reading/walls';
import { readShaped } from './shape';
import { genericSite } from './site';

/** Any other shop, by schema.org and by shape. */
export const generic = genericSite(() => ({ read: readShaped, wallOf }));
