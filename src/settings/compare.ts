import type { ItemKey } from 'src/domain/site';
import * as z from 'zod/mini';
import { setting } from './items';

const itemKeySchema = z.string().check(z.minLength(1), z.maxLength(200)) as unknown as z.ZodMiniType<ItemKey>;

/** Rows of the comparison the user does not want to see, by id. */
export const hiddenRowsSetting = setting(
  'compareHiddenRows',
  z.array(z.string().check(z.maxLength(60))).check(z.maxLength(100)),
  [],
);

/** Groups of items kept; with one more the oldest goes. */
export const mostSameGroups = 200;

/** Items the user has said are one product, at most one of a store in each group. Nothing else ever writes here. */
export const sameItemsSetting = setting<ItemKey[][]>(
  'sameItems',
  z.array(z.array(itemKeySchema).check(z.minLength(2), z.maxLength(12))).check(z.maxLength(mostSameGroups)),
  [],
);

/** Takes items that are kept no more out of their groups; what stands alone then is no group. */
export async function forgetSameItems(gone: readonly ItemKey[]): Promise<void> {
  const [groups, erased] = [await sameItemsSetting.get(), new Set(gone)];
  if (!groups.flat().some((key) => erased.has(key))) return;
  const left = groups.map((group) => group.filter((key) => !erased.has(key)));
  await sameItemsSetting.set(left.filter(({ length }) => length > 1));
}

/** Takes back all that the user chose in comparisons: hidden rows, and items called one product. */
export async function forgetCompareChoices(): Promise<void> {
  await Promise.all([hiddenRowsSetting.set([]), sameItemsSetting.set([])]);
}
