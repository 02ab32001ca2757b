import { openScreen } from 'src/ui/open-screen';
import { SidePanel } from 'src/ui/views/sidepanel/side-panel';

// Opened as a tab of its own where the browser has no panel to open: then the address names the tab it is about.
const tabId = Number.parseInt(location.hash.slice(1), 10);
void openScreen(<SidePanel tabId={Number.isNaN(tabId) ? undefined : tabId} />);
