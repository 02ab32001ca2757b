import { mount } from 'src/ui/mount';
import { browserServices } from 'src/ui/services/browser-services';
import { Popup } from 'src/ui/views/popup/popup';

mount(<Popup />, browserServices);
