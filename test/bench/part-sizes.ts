import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builds, root } from '../e2e/browser';
import { type Line, lineOf } from './line';

/** What must hold, and what we aim for, KB gzipped (issue 7). */
const bounds = {
  named: { floor: 40, aim: 25 },
  'any-shop': { floor: 30, aim: 20 },
  popup: { floor: 60, aim: 35 },
  package: { floor: 400, aim: 250 },
};

const kb = (path: string): number => gzipSync(readFileSync(path)).length / 1024;

/** The page and everything it names in its head: what the browser reads before the popup can be drawn. */
function popupSize(dir: string): number {
  const page = readFileSync(join(dir, 'popup.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\/([^"]+)"/g)].flatMap(([, file]) => file ?? []);
  return ['popup.html', ...named].reduce((sum, file) => sum + kb(join(dir, file)), 0);
}

const filesIn = (dir: string): string[] =>
  (readdirSync(dir, { recursive: true }) as string[])
    .map((file) => join(dir, file))
    .filter((file) => statSync(file).isFile());

/** Sizes of the built extension, each file gzipped by itself; beside what a page that loads Mozilla Readability gets. */
export function measureSizes(dir: string = builds.production): Line[] {
  if (!existsSync(join(dir, 'manifest.json'))) {
    console.log('no build to weigh: run "npm run build" first');
    return [];
  }
  const readability = join(
    createRequire(join(root, 'package.json')).resolve('@mozilla/readability'),
    '../Readability.js',
  );
  const peer = kb(readability);
  const manifest = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as {
    content_scripts: { js: string[] }[];
  };
  const line = (id: keyof typeof bounds | string, label: string, size: number): Line =>
    lineOf([size], {
      ...{ id: `size.${id}`, label: `gzipped: ${label}`, against: 'size', unit: 'KB' },
      ...bounds[id as keyof typeof bounds],
      note: `${(size / peer).toFixed(1)} × Readability.js`,
    });
  const scripts = [...new Set(manifest.content_scripts.flatMap(({ js }) => js)), 'more-shops.js'];
  const sizes = scripts.map((file) => ({ file, size: kb(join(dir, file)) })).sort((a, b) => b.size - a.size);
  const [largest] = sizes;
  const fetched = ['panel.js', 'marks.js', 'badges.js', 'shape.js'];
  return [
    ...(largest ? [line('named', `largest script of shops by name (${largest.file})`, largest.size)] : []),
    ...sizes.slice(1).map(({ file, size }) => line(file, file, size)),
    line('any-shop', 'anyshop.js', kb(join(dir, 'anyshop.js'))),
    ...fetched.map((file) => line(file, `${file}, fetched when wanted`, kb(join(dir, file)))),
    line('popup', 'popup, all it names', popupSize(dir)),
    line('worker', 'background.js', kb(join(dir, 'background.js'))),
    line(
      'package',
      'everything in the package',
      filesIn(dir).reduce((sum, file) => sum + kb(file), 0),
    ),
  ];
}
