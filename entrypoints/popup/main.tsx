import { openScreen } from 'src/ui/open-screen';
import { Popup } from 'src/ui/views/popup/popup';

void openScreen(<Popup />);
