import { mount } from 'src/ui/mount';
import { Popup } from 'src/ui/views/popup/popup';
import type { Language } from '../../tools/locale';
import { fakeServices } from './fake-services';
import { type SituationName, situations } from './situations';

// Opened as …#ready/zh_CN by test/tools/shots-popup.ts.
const [name, language] = location.hash.slice(1).split('/') as [SituationName, Language];
mount(<Popup />, fakeServices(situations[name](language)));
