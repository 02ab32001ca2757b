import { shownPage } from '../page-door';
import { PageMarks } from './page-marks';
import { marksRoom } from './room';

/** Firefox's driver cannot look into a closed root, so its test build opens it; every other build keeps it closed. */
const shadow = import.meta.env.MODE === 'e2e' ? 'open' : 'closed';

/** Marks the reviews of the page under way, unless they are marked already. */
export function startMarks(): void {
  const page = shownPage();
  if (!page || page.options.signal.aborted || marksRoom()) return;
  new PageMarks(page, shadow).start();
}
