import { startPanel } from 'src/content/panel-script';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => startPanel());
