import { openScreen } from 'src/ui/open-screen';
import { Options } from 'src/ui/views/options/options';

void openScreen(<Options />);
