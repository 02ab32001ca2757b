import words from 'virtual:words/zh_TW';
import { giveAppearance } from 'src/ui/format/appearance';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => giveAppearance({ words }));
