/**
 * `npm run shots:store`: the pictures of the stores' listings, 1,280 × 800 in each language, into assets/store/screenshots. They are the top of
 * what `npm run shots` draws at 1,440 px, of made-up stores.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { languages } from './locale';
import { shotsFolder } from './shots-index';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Set and situation of each picture, in the order in which a listing shows them. */
const pictures = [
  ['overlay', 'ready'],
  ['compare', 'three'],
  ['store', 'one-item'],
  ['notes', 'few'],
] as const;

const drawn = spawnSync(
  process.execPath,
  ['--import', 'tsx', join(root, 'test/tools/shots-all.ts'), ...pictures.flat(), 'light', '1440', 'top'],
  { stdio: 'inherit' },
);
if (drawn.status !== 0) process.exit(drawn.status ?? 1);

const browser = await chromium.launch({
  executablePath: process.env.CHROME_BIN ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
for (const language of languages) {
  const folder = join(root, 'assets/store/screenshots', language);
  mkdirSync(folder, { recursive: true });
  for (const [n, [set, situation]] of pictures.entries()) {
    const picture = readFileSync(`${shotsFolder}/${set}/${situation}-${language}-light-1440.png`).toString('base64');
    await page.setContent(
      `<body style="margin:0;overflow:hidden"><img style="display:block;width:1280px" src="data:image/png;base64,${picture}">`,
    );
    await page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
    writeFileSync(join(folder, `${n + 1}-${set}.png`), await page.screenshot());
  }
}
await browser.close();
console.log(`shots:store: ${languages.length * pictures.length} pictures, assets/store/screenshots`);
