import { readShaped } from 'src/sites/generic/shape';
import { offerShape } from 'src/sites/generic/shape-door';
import { wallOf } from 'src/sites/reading/walls';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => offerShape({ read: readShaped, wallOf }));
