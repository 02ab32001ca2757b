import { startMarks } from 'src/content/marks/script';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

export default defineUnlistedScript(() => startMarks());
