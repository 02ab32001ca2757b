import { numeral } from './numbers';

// No page data read here is longer; a page that nests on for ever is given up.
const longestObject = 4_000_000;
const interesting = /["'`{}[\]]/gu;

/** The balanced `{…}` or `[…]` that begins at or after `from`, brackets inside strings ignored; undefined when it never closes. */
export function balanced(source: string, from = 0): string | undefined {
  interesting.lastIndex = from;
  let start = -1;
  let depth = 0;
  for (let match = interesting.exec(source); match; match = interesting.exec(source)) {
    const { index } = match;
    const mark = match[0];
    if (start < 0 && mark !== '{' && mark !== '[') return undefined;
    if (start < 0) start = index;
    if (index - start > longestObject) return undefined;
    if (mark === '{' || mark === '[') depth++;
    else if (mark === '}' || mark === ']') depth--;
    else {
      const end = endOfString(source, index, mark);
      if (end < 0) return undefined;
      interesting.lastIndex = end + 1;
    }
    if (depth === 0) return source.slice(start, index + 1);
  }
  return undefined;
}

function endOfString(source: string, open: number, quote: string): number {
  for (let end = source.indexOf(quote, open + 1); end >= 0; end = source.indexOf(quote, end + 1)) {
    let slashes = 0;
    while (source[end - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return end;
  }
  return -1;
}

/** JSON that follows a mark in script text, e.g. `window.g_config =`. Undefined when absent or not plain JSON; never evaluated. */
export function jsonAfter(source: string | undefined, mark: string | RegExp): unknown {
  if (!source) return undefined;
  const found = typeof mark === 'string' ? source.indexOf(mark) : source.search(mark);
  if (found < 0) return undefined;
  const length = typeof mark === 'string' ? mark.length : (mark.exec(source)?.[0].length ?? 0);
  const text = balanced(source, found + length);
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A value deep inside untrusted JSON: follows own keys only, undefined as soon as one is not there. */
export function at(json: unknown, ...path: (string | number)[]): unknown {
  let node = json;
  for (const key of path) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return undefined;
    node = (node as Record<string | number, unknown>)[key];
  }
  return node;
}

/** A string or number inside untrusted JSON, as trimmed text; undefined when empty or anything else. */
export function textAt(json: unknown, ...path: (string | number)[]): string | undefined {
  const value = at(json, ...path);
  const text = typeof value === 'number' ? numeral(value) : value;
  return typeof text === 'string' ? text.slice(0, 2000).trim() || undefined : undefined;
}

/** A list inside untrusted JSON; empty when there is none. */
export function listAt(json: unknown, ...path: (string | number)[]): unknown[] {
  const value = at(json, ...path);
  return Array.isArray(value) ? value.slice(0, 1000) : [];
}

/** A key's quoted or numeric value in a script's object literal that is not JSON: `shopId:"104"`, `'itemId' : '5'`. */
export function literalValue(source: string | undefined, key: string): string | undefined {
  if (!source) return undefined;
  // indexOf and a look at the neighbours: one regular expression over a whole script is a hundred times dearer.
  for (let at = source.indexOf(key); at >= 0; at = source.indexOf(key, at + key.length)) {
    if (at > 0 && /[\w.$-]/u.test(source[at - 1] ?? '')) continue;
    const value = /^['"]?\s*:\s*['"]?([\w-]{1,64})/u.exec(source.slice(at + key.length, at + key.length + 100))?.[1];
    if (value) return value;
  }
  return undefined;
}
