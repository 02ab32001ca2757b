import { start } from 'src/content/start';
import { alibaba1688 } from 'src/sites/1688';
import { recogniser } from 'src/sites/recognise';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => {
  void start(recogniser([alibaba1688]));
});
