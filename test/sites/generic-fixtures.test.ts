import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readAll } from '../../src/sites';
import { generic } from '../../src/sites/generic';
import { fastDocument } from '../tools/fast-dom';

const base = fileURLToPath(new URL('../fixtures/sites/generic/', import.meta.url));
const json = (path: string): Record<string, unknown> => JSON.parse(readFileSync(base + path, 'utf8'));

test.each(readdirSync(base).map((name) => [name, String(json(`${name}/case.json`).note)]))('%s: %s', (name) => {
  const { url, savedAt } = json(`${name}/case.json`);
  const document = fastDocument(readFileSync(`${base}${name}/page.html`, 'utf8'));
  const { reading } = readAll(generic.read({ document, url: new URL(String(url)), at: new Date(String(savedAt)) }));
  const { readAt: _, ...rest } = reading;
  expect(rest).toEqual(json(`${name}/expected.json`));
});
