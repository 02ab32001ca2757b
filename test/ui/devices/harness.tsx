import 'src/ui/views/options/options.css';
import { t } from 'src/ui/format/say';
import { mount } from 'src/ui/mount';
import { DevicesCard } from 'src/ui/views/devices/devices-card';
import { PageFrame } from 'src/ui/views/frame/page-frame';
import type { Language } from '../../tools/locale';
import { fakeServices } from '../popup/fake-services';
import { type SituationName, situations } from './situations';

// Opened as …#merging/zh_CN by test/tools/shots-screens.ts.
const [name, language] = location.hash.slice(1).split('/') as [SituationName, Language];
mount(
  <PageFrame place="options" title={t('frame.options')}>
    <DevicesCard />
  </PageFrame>,
  fakeServices(situations[name](language)),
);
