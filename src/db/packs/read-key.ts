import type { ItemKey, ReviewKey } from 'src/domain/site';
import { base, digits, first, kinds } from './key';

function wholeKey(short: string): string {
  const head = short.charCodeAt(0) - first;
  if (!(head >= 0) || short.length !== digits) return short;
  const kind = kinds[head % kinds.length];
  let number = Math.floor(head / kinds.length);
  for (let at = 1; at < digits; at++) number = number * base + (short.charCodeAt(at) - first);
  return kind ? `${kind.begins}${number.toString(kind.radix)}` : short;
}

/** The key in a name; `undefined` where it is none of this item. */
export const keyIn = (itemKey: ItemKey, name: unknown): ReviewKey | undefined =>
  typeof name === 'string' && name.startsWith(`${itemKey} `)
    ? (wholeKey(name.slice(itemKey.length + 1)) as ReviewKey)
    : undefined;
