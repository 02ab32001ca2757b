import 'fake-indexeddb/auto';
import { onReading } from 'src/background/on-reading';
import { hearWords } from 'src/background/read-words';
import { scorer } from 'src/background/scorer';
import type { Db } from 'src/db/schema';
import type { ReviewWords } from 'src/domain/evidence';
import type { Reading, Review } from 'src/domain/reading';
import type { WordReader } from 'src/trust/word-reader';
import { beforeEach, describe, expect, it } from 'vitest';
import { keptReviews } from '../kept-reviews';
import { item, kept, store } from '../score/evidence';
import { emptyDb, itemReading, later, noon, reviewNo, tabOn, toolsOn } from './worker-kit';

let db: Db;
beforeEach(async () => {
  db = await emptyDb();
});

/** A model that counts what it is asked to read. */
function counting(model = 'one', label: ReviewWords['label'] = 'positive') {
  const texts: string[] = [];
  const words: WordReader = {
    model: () => model,
    prepare: async () => undefined,
    read(review: Review) {
      texts.push(review.text);
      return { negative: 0.005, mid: 0.005, positive: 0.99, label, aspects: [], model };
    },
  };
  return { texts, words };
}

const send = (words: WordReader, more: Partial<Reading> = {}, now = noon) =>
  onReading(
    toolsOn(db, { scorer, words, now: () => now }),
    { value: itemReading({ readAt: now.toISOString(), ...more }), refused: [] },
    tabOn(),
  );

const many = Array.from({ length: 12 }, (_, n) => reviewNo(n));

describe('the words of kept reviews', () => {
  it('are read once, kept with the review, and make the rating', async () => {
    const { texts, words } = counting();
    const reply = await send(words, { reviews: many });
    expect(reply).toMatchObject({ ok: true, value: { state: { kind: 'ready' } } });
    expect((await keptReviews(db)).every(({ said }) => said?.model === 'one')).toBe(true);
    await send(words, { reviews: [...many, reviewNo(99)] }, later(60_000));
    expect(texts).toHaveLength(13);
  });

  it('are the same where a few come to an item under way, which are read before they are kept', async () => {
    const ways = [];
    for (const underWay of [true, false]) {
      db = await emptyDb();
      const { texts, words } = counting();
      const tools = () => toolsOn(db, { scorer, words, now: () => later(60_000) });
      const first = tools();
      for (const [from, worker] of [0, 9].map((one, n) => [one, n === 0 || underWay ? first : tools()] as const)) {
        const reading = itemReading({ readAt: later(from).toISOString(), reviews: many.slice(from, from + 10) });
        await onReading(worker, { value: reading, refused: [] }, tabOn());
      }
      expect(texts).toHaveLength(12);
      ways.push({ reviews: await keptReviews(db), summaries: await db.getAll('summaries') });
    }
    expect(ways[0]).toEqual(ways[1]);
    expect(ways[0]?.reviews.every(({ said }) => said?.model === 'one')).toBe(true);
  });

  it('are read again by another model, and where the text has changed', async () => {
    const first = counting();
    await send(first.words, { reviews: many });
    const second = counting('two');
    const changed = many.map((one, n) => (n === 0 ? { ...one, followUp: { text: '用了一个月，还是很好' } } : one));
    await send(first.words, { reviews: changed }, later(60_000));
    expect(first.texts).toHaveLength(13);
    await send(second.words, { reviews: [...changed, reviewNo(50)] }, later(120_000));
    expect(second.texts).toHaveLength(13);
  });

  it('raise no revision: what is derived is no new evidence', async () => {
    const revisions = async (words: WordReader) => {
      db = await emptyDb();
      await send(words, { reviews: many });
      return (await db.getAll('stores')).map(({ revision }) => revision);
    };
    expect(await revisions(counting().words)).toEqual(await revisions({ ...counting().words, read: () => undefined }));
  });
});

describe('many unclear reviews', () => {
  it('are no case of too few: the page is read, and the reason is told', async () => {
    const words: WordReader = {
      ...counting().words,
      read: () => ({ negative: 0.3, mid: 0.3, positive: 0.4, label: 'unsure', aspects: [], model: 'one' }),
    };
    const reply = await send(words, { reviews: many });
    expect(reply).toMatchObject({ ok: true, value: { state: { kind: 'ready', why: { id: 'wordsUnclear' } } } });
  });
});

describe('reading many', () => {
  it('lets other events pass between batches', async () => {
    const { texts, words } = counting();
    const evidence = store([item(Array.from({ length: 650 }, (_, n) => kept(n, {})))]);
    const seen: number[] = [];
    const timer = setInterval(() => seen.push(texts.length), 0);
    await hearWords(evidence, words);
    clearInterval(timer);
    expect(texts).toHaveLength(650);
    expect(new Set(seen.filter((count) => count > 0 && count < 650)).size).toBeGreaterThanOrEqual(2);
  });
});
