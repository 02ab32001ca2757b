import { start } from 'src/content/start';
import { anyShopFor } from 'src/sites/any-shop';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => {
  void start(anyShopFor);
});
