import 'fake-indexeddb/auto';
import { onReading } from 'src/background/on-reading';
import { scorer } from 'src/background/scorer';
import type { Db } from 'src/db/schema';
import { beforeEach, expect, it } from 'vitest';
import { emptyDb, itemReading, reviewNo, tabOn, toolsOn } from './worker-kit';

let db: Db;
beforeEach(async () => {
  db = await emptyDb();
});

it('two parcels of one page give the answer that one message with all of it gives', async () => {
  const reviews = Array.from({ length: 40 }, (_, n) => reviewNo(n, { rating: n % 8 === 0 ? 2 : 5, ratingScale: 5 }));
  const tools = toolsOn(db, { scorer });
  const parcel = (from: number, to: number) =>
    onReading(tools, { value: itemReading({ reviews: reviews.slice(from, to) }), refused: [] }, tabOn());
  await parcel(0, 25);
  const inParts = await parcel(25, 40);
  db = await emptyDb();
  const whole = await onReading(toolsOn(db, { scorer }), { value: itemReading({ reviews }), refused: [] }, tabOn());
  const answer = (reply: typeof whole) => {
    if (!reply.ok || !reply.value.summary) throw new Error('no answer');
    const { pooled, items, storeScore, scores } = reply.value.summary;
    return { state: reply.value.state, pooled, items, storeScore, scores };
  };
  expect(answer(inParts)).toEqual(answer(whole));
  expect(answer(whole)).toMatchObject({ state: { kind: 'ready' }, pooled: { coverage: { read: 40 } } });
});
