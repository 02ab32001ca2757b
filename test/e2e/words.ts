import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from './browser';

type Tree = string | { [key: string]: Tree };

/** What the extension says under one key of the locales, e.g. `popup.mute`, up to the first value it fills in. */
export function word(key: string, locale: 'zh_CN' | 'en' = 'zh_CN'): string {
  const tree: Tree = parse(readFileSync(join(root, `src/locales/${locale}.yml`), 'utf8'));
  const found = key
    .split('.')
    .reduce<Tree | undefined>((at, part) => (typeof at === 'object' ? at[part] : undefined), tree);
  if (typeof found !== 'string') throw new Error(`no word under ${key}`);
  return found.split('{')[0] ?? found;
}
