import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../e2e/browser';

/** A script of this folder with the product's own code in it, as text to be evaluated in a page. */
export async function bundled(name: 'in-page' | 'in-desk' | 'in-replica'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, `test/bench/${name}.ts`)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
    define: { 'import.meta.env.MODE': '"production"' },
    tsconfig: join(root, 'tsconfig.json'),
  });
  return outputFiles[0]?.text ?? '';
}
