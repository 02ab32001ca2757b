import type { ItemKey, ReviewKey } from 'src/domain/site';
import type { PackRecord } from '../schema';
import { base, digits, first, kinds } from './key';

function wholeKey(short: string): string {
  const head = short.charCodeAt(0) - first;
  if (!(head >= 0) || short.length !== digits) return short;
  const kind = kinds[head % kinds.length];
  let number = Math.floor(head / kinds.length);
  for (let at = 1; at < digits; at++) number = number * base + (short.charCodeAt(at) - first);
  return kind ? `${kind.begins}${number.toString(kind.radix)}` : short;
}

const isWhole = (key: string): boolean => kinds.some(({ begins }) => key.startsWith(begins));

/** The key in a name, which up to version 6 began with the item's; `undefined` where it is none of this item. */
export function keyIn(itemKey: ItemKey, name: unknown): ReviewKey | undefined {
  if (typeof name !== 'string') return undefined;
  const key = wholeKey(name.startsWith(`${itemKey} `) ? name.slice(itemKey.length + 1) : name);
  return isWhole(key) ? (key as ReviewKey) : undefined;
}

/** The keys that a pack names, without reading its reviews. */
export const reviewKeysIn = ({ itemKey, keys }: PackRecord): ReviewKey[] =>
  Array.isArray(keys) ? keys.flatMap((name) => keyIn(itemKey, name) ?? []) : [];
