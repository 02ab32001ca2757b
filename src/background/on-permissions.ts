import { readNewlyAllowed, registerAnyShop } from './page-scripts';

interface Origins {
  origins?: string[];
}

/** The user allowed a site: from now on it is read, the tabs that are open included. */
export async function onPermissionsAdded({ origins = [] }: Origins): Promise<void> {
  await registerAnyShop();
  await readNewlyAllowed(origins);
}

/** The user took a permission back: the script is no longer registered there. */
export const onPermissionsRemoved = (): Promise<void> => registerAnyShop();
