import { mount } from 'src/ui/mount';
import { Welcome } from 'src/ui/views/welcome/welcome';
import type { Language } from '../../tools/locale';
import { fakeServices } from '../popup/fake-services';
import { type SituationName, situations } from './situations';

// Opened as …#plain/zh_CN by test/tools/shots-screens.ts.
const [name, language] = location.hash.slice(1).split('/') as [SituationName, Language];
mount(<Welcome />, fakeServices(situations[name](language)));
