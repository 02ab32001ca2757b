/** `npm run fixture:update -- <site>/<case>`: rewrites one fixture's expected.json. Read the difference before committing it. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixtureCases, fixtureRoot, readFixture } from './fixture-cases';

const name = process.argv[2] ?? '';
const found = existsSync(join(fixtureRoot, name, 'case.json'))
  ? fixtureCases([name.split('/')[0] ?? '']).find((one) => one.name === name)
  : undefined;
if (found) {
  writeFileSync(join(found.folder, 'expected.json'), `${JSON.stringify(readFixture(found), null, 2)}\n`);
  process.stdout.write(`wrote ${name}/expected.json\n`);
} else {
  process.stderr.write(`no such fixture: ${name || '(nothing)'}; usage: npm run fixture:update -- <site>/<case>\n`);
  process.exitCode = 2;
}
