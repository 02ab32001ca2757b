import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { namedSites } from '../../src/sites/named';
import { fixtureCases, readFixture } from '../tools/fixture-cases';

// A missing expected.json fails the read below: `npm run fixture:update -- <site>/<case>` writes one to look at.
describe.each(fixtureCases(namedSites.map(({ id }) => id)))('$name', (one) => {
  test(one.note, () => {
    const expected: unknown = JSON.parse(readFileSync(join(one.folder, 'expected.json'), 'utf8'));
    expect(JSON.parse(JSON.stringify(readFixture(one)))).toEqual(expected);
  });
});
