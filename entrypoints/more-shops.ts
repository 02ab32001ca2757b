import { start } from 'src/content/start';
import { moreSites } from 'src/sites/more';
import { recogniser } from 'src/sites/recognise';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => {
  void start(recogniser(moreSites));
});
