import { onResults } from 'src/content/badges/follow';
import { start } from 'src/content/start';
import { listLayouts } from 'src/sites/alibaba/list-layouts';
import { alibabaSite } from 'src/sites/alibaba/site';
import { recogniser } from 'src/sites/recognise';
import { taobaoFacts } from 'src/sites/taobao/facts';
import { tmallFacts } from 'src/sites/tmall/facts';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => {
  void start(recogniser([alibabaSite(tmallFacts, listLayouts), alibabaSite(taobaoFacts, listLayouts)]), onResults);
});
