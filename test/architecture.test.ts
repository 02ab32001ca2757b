import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '..');

/**
 * Measures of this house (src/README.md); half of each is what to aim for. A file or function over them has two jobs: split it by
 * what each part is for. Made-up records for pictures (`*-data.ts` in test) are no code.
 */
const limits = { file: 300, function: 60, parameters: 4, entrypoint: 30, shopFile: 250, siteIndex: 60 };

function filesUnder(dir: string, ends: RegExp): string[] {
  const full = join(root, dir);
  if (!existsSync(full)) return [];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ends.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((file) => !/^test\/(?:fixtures|gallery\/pages)\//.test(file));
}

const code = ['src', 'entrypoints', 'test'].flatMap((dir) => filesUnder(dir, /\.(?:tsx?|mjs)$/));
const product = code.filter((file) => !file.startsWith('test/'));
const text = new Map(code.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
const textOf = (file: string): string => text.get(file) ?? readFileSync(join(root, file), 'utf8');
const linesOf = (file: string): number => textOf(file).trimEnd().split('\n').length;
/** Code without comments, so that a comment may name what the code may not do. */
const bare = (file: string): string => textOf(file).replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');

interface Measured {
  where: string;
  lines: number;
  parameters: number;
}

function functionsOf(file: string): Measured[] {
  const source = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true);
  const found: Measured[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const from = source.getLineAndCharacterOfPosition(node.getStart()).line;
      const to = source.getLineAndCharacterOfPosition(node.end).line;
      found.push({ where: `${file}:${from + 1}`, lines: to - from + 1, parameters: node.parameters.length });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe('sizes', () => {
  const tools = code.filter((file) => file.startsWith('test/tools/') && !/\.test\.tsx?$/.test(file));
  const functions = [...product, ...tools].flatMap(functionsOf);

  it(`no file is longer than ${limits.file} lines`, () => {
    expect(
      code
        .filter((file) => linesOf(file) > limits.file && !/^test\/.*-data\.ts$/.test(file))
        .map((file) => `${file}: ${linesOf(file)}`),
    ).toEqual([]);
  });

  it(`no function is longer than ${limits.function} lines`, () => {
    expect(functions.filter(({ lines }) => lines > limits.function)).toEqual([]);
  });

  it(`no function takes more than ${limits.parameters} parameters: pass an object`, () => {
    expect(functions.filter(({ parameters }) => parameters > limits.parameters)).toEqual([]);
  });

  it(`no entrypoint is longer than ${limits.entrypoint} lines`, () => {
    const entrypoints = product.filter((file) => file.startsWith('entrypoints/'));
    expect(entrypoints.length).toBeGreaterThan(3);
    expect(entrypoints.filter((file) => linesOf(file) > limits.entrypoint)).toEqual([]);
  });

  it(`no file of a shop is longer than ${limits.shopFile} lines`, () => {
    const shops = product.filter((file) => /^src\/sites\/[^/]+\//.test(file));
    expect(shops.filter((file) => linesOf(file) > limits.shopFile).map((file) => `${file}: ${linesOf(file)}`)).toEqual(
      [],
    );
  });
});

describe('shops', () => {
  const folders = readdirSync(join(root, 'src/sites'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    // A folder without one holds what a family of shops shares.
    .filter((name) => existsSync(join(root, 'src/sites', name, 'index.ts')));
  // The page scripts import some of the shops or the generic reader alone, so the registry is in three files.
  const registry = ['index', 'named', 'more'].map((name) => textOf(`src/sites/${name}.ts`)).join('');

  it.each(folders)('%s stands in the registry with exactly one import', (name) => {
    expect(registry.match(new RegExp(`from './${name}(?:/index)?'`, 'g'))).toHaveLength(1);
  });

  it.each(folders)('%s has fixtures of its own', (name) => {
    const cases = join(root, 'test/fixtures/sites', name);
    expect(existsSync(cases) && readdirSync(cases).length > 0).toBe(true);
  });

  it('the registry fits on one screen', () => {
    expect(linesOf('src/sites/index.ts')).toBeLessThanOrEqual(limits.siteIndex);
  });
});

describe('names and types', () => {
  it('files are named in kebab-case and for what they hold', () => {
    const named = product.map((file) => basename(file).replace(/(?:\.d)?\.tsx?$/, ''));
    expect(named.filter((name) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name))).toEqual([]);
    const vague = /^(?:utils?|helpers?|manager|misc|stuff)$|-(?:utils?|helpers?|manager)$/;
    const rooms = product.flatMap((file) => dirname(file).split('/'));
    expect([...named, ...rooms].filter((name) => vague.test(name))).toEqual([]);
  });

  it('the type checker is never talked out of an error', () => {
    const silenced =
      /@ts-(?:ignore|nocheck|expect-error)|biome-ignore\s+lint\/suspicious\/noExplicitAny|\bas any\b|:\s*any\b/;
    expect(product.filter((file) => silenced.test(file.endsWith('.d.ts') ? '' : bareWithDirectives(file)))).toEqual([]);
  });

  it('only entrypoints export a default', () => {
    const defaults = product.filter(
      (file) => /^export default\b/m.test(bare(file)) && !file.startsWith('entrypoints/'),
    );
    expect(defaults).toEqual([]);
  });

  it('every exported function and class of the product says what it is for', () => {
    // One comment may stand over a few exports in a row.
    const described = /\*\/\s*$|^\s*\/\/|^export |^\};?$/;
    const callable = /(?<=\n)([^\n]*)\nexport (?:(?:async )?function\*?|class|const (?=\w+ = (?:async )?[(<])) *(\w+)/g;
    const silent = product
      .filter((file) => !file.startsWith('src/language/training/'))
      .flatMap((file) =>
        [...textOf(file).matchAll(callable)]
          .filter(([, before = '']) => !described.test(before))
          .map(([, , name]) => `${file}: ${name}`),
      );
    expect(silent).toEqual([]);
  });
});

/** Comments stay where they switch a check off. */
function bareWithDirectives(file: string): string {
  const directives = textOf(file).match(/(?:@ts-|biome-ignore)[^\n]*/g) ?? [];
  return `${bare(file)}\n${directives.join('\n')}`;
}

describe('walls', () => {
  it('no source asks the network, runs text as code or writes markup from text', () => {
    const forbidden =
      /\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b|\bsendBeacon\b|\bEventSource\b|\beval\s*\(|new Function\b|\.innerHTML\s*=|\bouterHTML\s*=|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML/;
    expect(product.filter((file) => forbidden.test(bare(file)))).toEqual([]);
  });

  it('content code has no field a visitor could type into', () => {
    const content = product.filter((file) => /^src\/(?:content|ui\/components|ui\/charts)\//.test(file));
    expect(content.filter((file) => /<(?:input|textarea|select)\b|contenteditable/i.test(bare(file)))).toEqual([]);
  });

  it('the pure rooms ask no clock and no chance', () => {
    const pure = product.filter((file) => /^src\/(?:domain|lib|extract|sites|language|trust|score)\//.test(file));
    expect(pure.filter((file) => /\bDate\.now\s*\(|new Date\(\)|Math\.random/.test(bare(file)))).toEqual([]);
  });

  it('the repository depends on nothing beside it', () => {
    // What trains the language model reads texts that are not ours to ship; its result is.
    const reaching = product.filter((file) => !file.includes('/training/') && bare(file).includes('../shared'));
    expect(reaching).toEqual([]);
  });
});

describe('words', () => {
  const locales = filesUnder('src/locales', /\.ya?ml$/);
  const valuesOf = (node: unknown): string[] =>
    typeof node === 'string' ? [node] : node && typeof node === 'object' ? Object.values(node).flatMap(valuesOf) : [];

  it('nothing said to a user accuses anybody', () => {
    const accusing = /\bfakes?\b|\bfaked\b|\bscam|\bfraud|假评|虚假|刷单|刷评|水军|骗|假評|虛假|刷單|刷評|水軍|騙/i;
    expect(locales).toHaveLength(3);
    for (const file of locales) {
      const said = valuesOf(parse(readFileSync(join(root, file), 'utf8')));
      expect(said.length).toBeGreaterThan(50);
      expect(said.filter((value) => accusing.test(value))).toEqual([]);
    }
  });

  it('no Chinese sentence for a user stands in code of the screens', () => {
    const screens = product.filter((file) => /^src\/(?:ui|content|background)\//.test(file));
    expect(screens.filter((file) => /\p{Script=Han}{2}/u.test(bare(file)))).toEqual([]);
  });
});
