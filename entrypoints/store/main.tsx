import { openScreen } from 'src/ui/open-screen';
import { StorePage } from 'src/ui/views/store/store-page';

void openScreen(<StorePage />);
