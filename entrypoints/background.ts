import { startWorker } from 'src/background';
import { scorer } from 'src/background/scorer';
import { defineBackground } from 'wxt/utils/define-background';

export default defineBackground({ type: 'module', main: () => startWorker(scorer) });
