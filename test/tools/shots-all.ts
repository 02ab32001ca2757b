/**
 * `npm run shots [-- overlay|screen|language|theme|width …]`: pictures of the overlay and of every screen, each set with an index of its own, and
 * .output/shots/index.html over all of them. Says at its end how many pictures and how many faults there are, and fails when there is one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { screens } from './screens';
import { shotsFolder, writeFrontPage } from './shots-index';

const asked = process.argv.slice(2);
const sets = ['overlay', ...screens()];
const named = sets.filter((set) => asked.includes(set));
const chosen = named.length > 0 ? named : sets;
const rest = asked.filter((one) => !sets.includes(one));

// What an earlier run left would be counted with this one.
for (const set of chosen) rmSync(`${shotsFolder}/${set}`, { recursive: true, force: true });

/** Draws with one of the two tools. */
function draw(tool: string, words: readonly string[]): void {
  const file = fileURLToPath(new URL(tool, import.meta.url));
  spawnSync(process.execPath, ['--import', 'tsx', file, ...words], { stdio: 'inherit' });
}

if (chosen.includes('overlay')) draw('shots.ts', rest);
const drawn = chosen.filter((set) => set !== 'overlay');
if (drawn.length > 0) draw('shots-screens.ts', [...drawn, ...rest]);

const broken = chosen.filter((set) => !existsSync(`${shotsFolder}/${set}/tally.json`));
const { pictures, faults } = writeFrontPage();
for (const set of broken) console.error(`${set}: not drawn`);
console.log(`shots: ${pictures} pictures, ${faults} faults, .output/shots/index.html`);
process.exitCode = faults > 0 || broken.length > 0 ? 1 : 0;
