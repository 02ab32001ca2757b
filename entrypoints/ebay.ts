import { onResults } from 'src/content/badges/follow';
import { start } from 'src/content/start';
import { ebay } from 'src/sites/ebay';
import { recogniser } from 'src/sites/recognise';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => {
  void start(recogniser([ebay]), onResults);
});
