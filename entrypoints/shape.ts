import { readShaped } from 'src/sites/generic/shape';
import { offerShape } from 'src/sites/generic/shape-door';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => offerShape(readShaped));
