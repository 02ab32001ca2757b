import { start } from 'src/content/start';
import { genericFor } from 'src/sites/any-shop';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => {
  void start(genericFor);
});
