import words from 'virtual:words/zh_CN';
import { giveAppearance } from 'src/ui/format/appearance';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => giveAppearance({ words }));
