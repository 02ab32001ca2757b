import 'fake-indexeddb/auto';
import { onReading } from 'src/background/on-reading';
import { scorer } from 'src/background/scorer';
import type { Db } from 'src/db/schema';
import type { Finding } from 'src/domain/assessment';
import type { Reading } from 'src/domain/reading';
import { beforeEach, expect, it } from 'vitest';
import { day, emptyDb, itemReading, later, reviewNo, tabOn, toolsOn } from './worker-kit';

let db: Db;
beforeEach(async () => {
  db = await emptyDb();
});

/** One visit to the item's page on a day. */
async function visit(on: number, more: Partial<Reading>, at: { private?: boolean } = {}): Promise<Finding[]> {
  const now = later(on * day);
  const reading = itemReading({ readAt: now.toISOString(), ...more });
  const reply = await onReading(
    toolsOn(db, { scorer, now: () => now }),
    { value: reading, refused: [] },
    tabOn(undefined, at),
  );
  if (!reply.ok || !reply.value.summary) throw new Error('no answer');
  return reply.value.summary.pooled.findings;
}

const finding = (findings: readonly Finding[], id: string) => findings.find(({ signal }) => signal === id);
const list = (...without: number[]) =>
  Array.from({ length: 20 }, (_, n) => n)
    .filter((n) => !without.includes(n))
    .map((n) => reviewNo(n, { rating: 5 - (n % 3), ratingScale: 5 }));
const overall = (value: number): Partial<Reading> => ({
  store: {
    id: '51020301',
    scores: [{ dimension: 'overall', value, unit: 'score', better: 'higher', scale: 5, shown: true }],
  },
});

it('a review that two later visits show no more is seen to be gone', async () => {
  expect(finding(await visit(0, { reviews: list() }), 'vanished-reviews')?.verdict).toBe('not-tested');
  await visit(3, { reviews: list(7) });
  const found = finding(await visit(6, { reviews: list(7) }), 'vanished-reviews');
  expect(found?.numbers).toMatchObject({ checked: 20, vanished: 1 });
});

it('a tab opened within one visit makes no review vanish: what was sent before is listed', async () => {
  const bad = { filter: 'bad' };
  for (const on of [0, 3, 6]) {
    await visit(on, { reviews: list().slice(0, 9) });
    const listed = (await db.getAll('looks'))[0]?.looks.at(-1)?.keys ?? [];
    const findings = await visit(on + 0.01, { reviews: list().slice(9), sample: bad, listed: [...listed] });
    expect(finding(findings, 'vanished-reviews')?.numbers.vanished ?? 0).toBe(0);
  }
});

it('a score that jumps between two visits is seen, for a store of one item too', async () => {
  await visit(0, { ...overall(4.1), reviews: list() });
  const found = finding(await visit(3, { ...overall(4.9), reviews: list() }), 'score-drift');
  expect(found).toMatchObject({ verdict: 'fail', numbers: { jumps: 1 } });
});

it('a private visit sees nothing of earlier ones, and leaves nothing to later ones', async () => {
  await visit(0, { ...overall(4.1), reviews: list() });
  await visit(3, { reviews: list(7) });
  const secret = await visit(6, { ...overall(4.9), reviews: list(7) }, { private: true });
  for (const id of ['vanished-reviews', 'score-drift']) expect(finding(secret, id)?.verdict).toBe('not-tested');
  expect((await db.getAll('looks'))[0]?.looks).toHaveLength(2);
});
