import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from './browser';

type Tree = string | { [key: string]: Tree };

/** Read once: a file of words takes a tenth of a second, and what waits for words asks for them at every look. */
const trees = new Map<string, Tree>();

function treeOf(locale: string): Tree {
  const tree: Tree = trees.get(locale) ?? parse(readFileSync(join(root, `src/locales/${locale}.yml`), 'utf8'));
  trees.set(locale, tree);
  return tree;
}

/** What the extension says under one key of the locales, e.g. `popup.mute`, up to the first value it fills in. */
export function word(key: string, locale: 'zh_CN' | 'en' = 'zh_CN'): string {
  const found = key
    .split('.')
    .reduce<Tree | undefined>((at, part) => (typeof at === 'object' ? at[part] : undefined), treeOf(locale));
  if (typeof found !== 'string') throw new Error(`no word under ${key}`);
  return found.split('{')[0] ?? found;
}
