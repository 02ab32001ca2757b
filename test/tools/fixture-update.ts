/** `npm run fixture:update -- <site>[/<case>]`: rewrites expected.json of one fixture, or of all of a shop. Read the difference before committing it. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixtureCases, fixtureRoot, readFixture } from './fixture-cases';

const name = process.argv[2] ?? '';
const [site = ''] = name.split('/');
const found =
  site && existsSync(join(fixtureRoot, site))
    ? fixtureCases([site]).filter((one) => name === site || one.name === name)
    : [];
for (const one of found) {
  writeFileSync(join(one.folder, 'expected.json'), `${JSON.stringify(readFixture(one), null, 2)}\n`);
  process.stdout.write(`wrote ${one.name}/expected.json\n`);
}
if (found.length === 0) {
  process.stderr.write(`no such fixture: ${name || '(nothing)'}; usage: npm run fixture:update -- <site>[/<case>]\n`);
  process.exitCode = 2;
}
