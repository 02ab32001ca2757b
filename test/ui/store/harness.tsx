import { mount } from 'src/ui/mount';
import { addresses } from 'src/ui/views/frame/addresses';
import { StorePage } from 'src/ui/views/store/store-page';
import type { Language } from '../../tools/locale';
import { type SituationName, type StoreCase, situations } from './situations';

// Opened as …#ready/zh_CN by test/tools/shots-screens.ts.
const [name, language] = location.hash.slice(1).split('/') as [SituationName, Language];
const { storeKey, services }: StoreCase = situations[name](language);
history.replaceState(null, '', storeKey ? addresses.store(storeKey).replace(/^.*#/, '#') : '#');
mount(<StorePage />, services);
