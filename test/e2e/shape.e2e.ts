import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { visit } from './browser';
import { useBrowser } from './session';
import { storedOnce } from './stored';

// The gallery build may read the sample shop's host without being asked.
const session = useBrowser('gallery');
const list = join(import.meta.dirname, '../fixtures/sites/generic/shape-list/page.html');

test('a list that no shop describes is found by a script that is fetched for it', async () => {
  const url = 'https://shop.storesight.example/p/gusseisen-kanne-204815';
  await visit(session.browser, { url, body: readFileSync(list, 'utf8') });
  const rows = await storedOnce(session.desk, ({ reviews = [] }) => reviews.length > 1);
  const texts = (rows.reviews ?? []).map(({ review }) => (review as { text: string }).text);
  expect(texts.length).toBeGreaterThan(1);
  expect(texts.every((text) => text.length > 0)).toBe(true);
});
