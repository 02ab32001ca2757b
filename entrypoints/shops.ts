import { start } from 'src/content/start';
import { siteFor } from 'src/sites/named';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => {
  void start(siteFor);
});
