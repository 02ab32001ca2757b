import { openScreen } from 'src/ui/open-screen';
import { Welcome } from 'src/ui/views/welcome/welcome';

void openScreen(<Welcome />);
