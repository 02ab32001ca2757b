import type { ItemKey } from 'src/domain/site';
import { z } from 'zod';
import { setting } from './items';

const itemKeySchema = z
  .string()
  .min(1)
  .max(200)
  .transform((key) => key as ItemKey);

/** Rows of the comparison the user does not want to see, by id. */
export const hiddenRowsSetting = setting('local:compareHiddenRows', z.array(z.string().max(60)).max(100), []);

/** Groups of items kept; with one more the oldest goes. */
export const mostSameGroups = 200;

/** Items the user has said are one product, at most one of a store in each group. Nothing else ever writes here. */
export const sameItemsSetting = setting<ItemKey[][]>(
  'local:sameItems',
  z.array(z.array(itemKeySchema).min(2).max(12)).max(mostSameGroups),
  [],
);

/** Takes back all that the user chose in comparisons: hidden rows, and items called one product. */
export async function forgetCompareChoices(): Promise<void> {
  await Promise.all([hiddenRowsSetting.set([]), sameItemsSetting.set([])]);
}
