import { commentEvidence, mergeComments, mostComments } from 'src/domain/comments';
import { mergeReading } from 'src/domain/merge';
import type { AfterSalesComment, Reading } from 'src/domain/reading';
import { parseReading } from 'src/domain/schemas';
import { describe, expect, it } from 'vitest';
import fc from '../seeded';

const comment = (text: string, more: Partial<AfterSalesComment> = {}): AfterSalesComment => ({
  text,
  date: '2026-10-02',
  dateText: '2026年10月02日 09:12',
  author: 'k***2',
  ...more,
});
const first = '2026-11-01T08:00:00Z';
const second = '2026-11-09T08:00:00Z';

const reading = (more: Partial<Reading>): Reading => ({
  url: 'https://item.taobao.com/item.htm?id=1',
  site: 'taobao',
  page: 'item',
  readAt: first,
  adapterVersion: 1,
  reviewSubject: 'store-item',
  store: { id: '51020301' },
  item: { id: '1' },
  reviews: [],
  via: {},
  missing: [],
  ...more,
});

describe('comments on the after-sales service', () => {
  it('seen twice are one, seen from its first to its last sight', () => {
    const kept = mergeComments(
      commentEvidence([comment('退得很快')], first),
      commentEvidence([comment('退得很快'), comment('没人理', { date: '2026-11-08' })], second),
    );
    expect(kept.map(({ comment: { text }, firstSeen, lastSeen }) => [text, firstSeen, lastSeen])).toEqual([
      ['没人理', second, second],
      ['退得很快', first, second],
    ]);
  });

  it('of the same words on two cases are two', () => {
    const same = [
      comment('满意', { hours: 24 }),
      comment('满意', { hours: 30 }),
      comment('满意', { dateText: '09:15' }),
    ];
    expect(mergeComments([], commentEvidence(same, first))).toHaveLength(3);
  });

  it('are the same list in whatever order and parts they came', () => {
    const all = Array.from({ length: 30 }, (_, i) => comment(`第${i}次`, { date: `2026-10-${10 + (i % 9)}` }));
    const whole = mergeComments([], commentEvidence(all, first));
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), fc.nat(all.length), (shuffled, cut) => {
        const parts = [shuffled.slice(0, cut), shuffled.slice(cut)].map((part) => commentEvidence(part, first));
        expect(mergeComments(parts[0], parts[1])).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  });

  it('are kept up to a bound, the newest of them', () => {
    const many = Array.from({ length: mostComments + 40 }, (_, i) =>
      comment(`第${i}次`, { date: i < 40 ? '2025-01-01' : '2026-10-02' }),
    );
    const kept = mergeComments([], commentEvidence(many, first));
    expect(kept).toHaveLength(mostComments);
    expect(kept.every(({ comment: { date } }) => date === '2026-10-02')).toBe(true);
  });

  it('belong to the store and to none of its items', () => {
    const store = mergeReading(
      mergeReading(undefined, reading({ afterSalesComments: [comment('退得很快')] })),
      reading({ readAt: second, item: { id: '2' }, afterSalesComments: [comment('没人理')] }),
    );
    expect(store.comments?.map((one) => one.comment.text).sort()).toEqual(['没人理', '退得很快']);
    expect(store.items.flatMap(({ reviews }) => reviews)).toEqual([]);
    expect(mergeReading(undefined, reading({}))).not.toHaveProperty('comments');
  });

  it('come out of a message bounded and without what is none', () => {
    const parsed = parseReading(
      reading({
        store: { id: '51020301', afterSalesCommentCount: 58 },
        afterSalesComments: [
          comment('好', { request: 'refund', hours: 2 }),
          comment(''),
          { ...comment('坏'), request: 'bribe', rating: 5 } as never,
          comment('x'.repeat(2001)),
        ],
      }),
    );
    expect(parsed?.value.afterSalesComments).toEqual([comment('好', { request: 'refund', hours: 2 }), comment('坏')]);
    expect(parsed?.value.store?.afterSalesCommentCount).toBe(58);
  });
});
