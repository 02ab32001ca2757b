import { mount } from 'src/ui/mount';
import { SidePanel } from 'src/ui/views/sidepanel/side-panel';
import type { Language } from '../../tools/locale';
import { fakeServices } from '../popup/fake-services';
import { type SituationName, situations } from './situations';

// Opened as …#ready/zh_CN by test/tools/shots-screens.ts.
const [name, language] = location.hash.slice(1).split('/') as [SituationName, Language];
mount(<SidePanel />, fakeServices(situations[name](language)));
