import { mount } from 'src/ui/mount';
import { Options } from 'src/ui/views/options/options';
import { fakeServices } from '../popup/fake-services';
import { type SituationName, situations } from './situations';

// Opened as …#plain/zh_CN by test/tools/shots-screens.ts.
const [name] = location.hash.slice(1).split('/') as [SituationName];
mount(<Options />, fakeServices(situations[name]()));
