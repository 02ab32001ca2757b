import { onResults } from 'src/content/badges/follow';
import { start } from 'src/content/start';
import { aliexpress } from 'src/sites/aliexpress';
import { recogniser } from 'src/sites/recognise';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => {
  void start(recogniser([aliexpress]), onResults);
});
