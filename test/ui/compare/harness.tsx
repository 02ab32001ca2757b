import { mount } from 'src/ui/mount';
import { Compare } from 'src/ui/views/compare/compare';
import type { Language } from '../../tools/locale';
import { compareServices, fakeMemory } from './fake-compare';
import { type CompareSituation, type SituationName, situations } from './situations';

// Opened as …#three/zh_CN by test/tools/shots-screens.ts.
const [name, language] = location.hash.slice(1).split('/') as [SituationName, Language];
const situation: CompareSituation = situations[name](language);
mount(
  <Compare
    fragment={(situation.asked ?? []).map(encodeURIComponent).join(',')}
    onColumns={() => undefined}
    memory={fakeMemory(situation)}
  />,
  compareServices(situation),
);
