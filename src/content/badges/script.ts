import { resultPagesFor } from 'src/sites/result-pages';
import { showBadges } from './layer';
import { offerBadges } from './room';

/** Firefox's driver cannot look into a closed root, so its test build opens it; every other build keeps it closed. */
const shadow = import.meta.env.MODE === 'e2e' ? 'open' : 'closed';

/** Offers the layer to the page script that asked for it. */
export const startBadges = (): void =>
  offerBadges({
    show(url, signal) {
      const pages = resultPagesFor(url);
      if (pages && !signal.aborted) showBadges({ pages, url, signal, shadow });
    },
  });
