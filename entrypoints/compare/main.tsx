import { openScreen } from 'src/ui/open-screen';
import { compareMemory } from 'src/ui/services/compare-memory';
import { Compare } from 'src/ui/views/compare/compare';
import { addresses } from 'src/ui/views/frame/addresses';

// Another comparison opened in this tab changes the fragment alone.
addEventListener('hashchange', () => location.reload());

void openScreen(
  <Compare
    fragment={location.hash}
    memory={compareMemory}
    onColumns={(keys) => history.replaceState(null, '', addresses.compareOf(keys))}
  />,
);
