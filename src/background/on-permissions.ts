import { readNewlyAllowed, registerAllowed } from './page-scripts';

interface Origins {
  origins?: string[];
}

/** The user allowed a site: from now on it is read, the tabs that are open included. */
export async function onPermissionsAdded({ origins = [] }: Origins): Promise<void> {
  await registerAllowed();
  await readNewlyAllowed(origins);
}

/** The user took a permission back: the script is no longer registered there. */
export const onPermissionsRemoved = (): Promise<void> => registerAllowed();
