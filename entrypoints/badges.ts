import { startBadges } from 'src/content/badges/script';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => startBadges());
