import { openScreen } from 'src/ui/open-screen';
import { keysIn } from 'src/ui/views/frame/addresses';
import { Notes } from 'src/ui/views/notes/notes';

// Another store's notes opened in this tab change the fragment alone.
addEventListener('hashchange', () => location.reload());

void openScreen(<Notes storeKey={keysIn(location.hash)[0]} />);
