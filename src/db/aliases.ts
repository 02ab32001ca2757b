import type { StoreKey } from 'src/domain/site';

/** Kinds of which a store has exactly one; two different ones can never be the same store. */
const singular = ['shopId', 'sellerId'];

/** `shopId`, `sellerId`, `host` or `item`. */
export const kindOf = (alias: string): string => alias.split(':', 2)[1] ?? '';

/** The value of the first alias of one kind, e.g. the platform's shop id. */
export function aliasValue(aliases: readonly string[], kind: 'shopId' | 'sellerId' | 'host'): string | undefined {
  return aliases
    .find((alias) => kindOf(alias) === kind)
    ?.split(':')
    .slice(2)
    .join(':');
}

/** Whether a key is a stand-in for a store of which so far only an item is known. */
export const isProvisional = (key: StoreKey): boolean => kindOf(key) === 'item';

/** Whether two sets of aliases name two different stores. */
export function clash(one: readonly string[], other: readonly string[]): boolean {
  return singular.some((kind) => {
    const own = one.find((alias) => kindOf(alias) === kind);
    const theirs = other.find((alias) => kindOf(alias) === kind);
    return own !== undefined && theirs !== undefined && own !== theirs;
  });
}
