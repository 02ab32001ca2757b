import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Every screen that can be drawn: the folders of test/ui with a harness. */
export function screens(): string[] {
  const folder = fileURLToPath(new URL('../ui', import.meta.url));
  return readdirSync(folder).filter((name) => existsSync(`${folder}/${name}/harness.tsx`));
}
