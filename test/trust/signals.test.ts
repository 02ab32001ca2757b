import type { Dial } from 'src/domain/assessment';
import type { Review } from 'src/domain/reading';
import { assess } from 'src/score/assess';
import { signalIds } from 'src/trust';
import { weigh } from 'src/trust/credibility';
import { factsOf } from 'src/trust/facts';
import { isPlaceholder } from 'src/trust/placeholder';
import { defaultBallots } from 'src/trust/signals/default-ballots';
import { binomialTail } from 'src/trust/statistics/binomial';
import { describe, expect, it } from 'vitest';
import { defaults, item, kept, now, rated, store, times } from '../score/evidence';
import { findingsOf, setOf } from './set';

const verdict = (id: string, reviews: Parameters<typeof findingsOf>[0]) =>
  findingsOf(reviews).find(({ signal }) => signal === id)?.verdict;
const copies = (count: number, texts: string[]) =>
  Array.from({ length: count }, (_, index) =>
    kept(700 + index, { rating: 5, text: texts[index % texts.length] ?? '' }),
  );
const praise = ['包装很好，物流也快', '质量不错，会再来买', '客服耐心，发货及时'];

describe('the signals', () => {
  it('are all twenty, in order', () => {
    const findings = findingsOf(rated(times(30, 5)));
    expect(findings.map(({ signal }) => signal)).toEqual([...signalIds]);
    expect(new Set(signalIds).size).toBe(20);
  });
});

describe('default-ballots', () => {
  it.each([
    ['warn', 20, 5],
    ['warn', 40, 20],
    ['warn', 12, 2],
    ['warn', 20, 80],
    ['pass', 12, 88],
    ['pass', 0, 30],
    ['pass', 2, 8],
    ['not-tested', 4, 3],
    ['not-tested', 0, 0],
  ])('gives %s for %i default ballots beside %i others', (expected, defaulted, others) => {
    expect(verdict('default-ballots', [...rated(times(others, 5)), ...defaults(defaulted)])).toBe(expected);
  });
});

describe('a notice of default ballots', () => {
  const reviews = [...rated(times(40, 5)), ...defaults(40)];

  it('holds nothing against any review, and no other finding changes it', () => {
    const outcome = defaultBallots.test(setOf(reviews));
    expect(outcome.evidence).toBeUndefined();
    expect(outcome.p).toBeUndefined();
    expect(outcome.innocent?.id).toBe('innocentDefaults');
  });

  it('leaves the standing of the written reviews as it was', () => {
    const integrity = (of: typeof reviews) => assess(store([item(of)]), { now, dial: 'default' }).items[0]?.integrity;
    expect(integrity(reviews)).toEqual(integrity(rated(times(40, 5))));
  });
});

describe('near-duplicates', () => {
  it.each([
    ['fail', 12, 10, praise],
    ['fail', 9, 12, praise.slice(0, 1)],
    ['warn', 7, 24, praise],
    ['pass', 2, 20, praise.slice(0, 1)],
    ['pass', 0, 20, praise],
    ['pass', 30, 20, ['很好', '不错']],
    ['not-tested', 3, 2, praise.slice(0, 1)],
    ['not-tested', 40, 0, ['好评', '赞']],
  ] as [string, number, number, string[]][])(
    'gives %s for %i reviews sharing texts beside %i of their own',
    (expected, shared, own, texts) => {
      expect(verdict('near-duplicates', [...copies(shared, texts), ...rated(times(own, 5))])).toBe(expected);
    },
  );

  it('names the reviews and gives the innocent explanation', () => {
    const finding = findingsOf([...copies(4, praise.slice(0, 2)), ...rated(times(8, 5))]).find(
      ({ signal }) => signal === 'near-duplicates',
    );
    expect(finding?.reviews).toEqual(['r700', 'r701', 'r702', 'r703']);
    expect(finding?.innocent?.id).toBe('innocentCopies');
    expect(finding?.numbers).toMatchObject({ copied: 4, clusters: 2, texts: 12 });
  });
});

describe('kinds of reviews', () => {
  const kinds = (...reviews: Partial<Review>[]) =>
    factsOf(reviews.map((review, index) => kept(index, review))).map(({ kind }) => kind);

  it('takes the platform’s texts for default ballots, and a vote against with such a text for one without words', () => {
    expect(
      kinds(
        { text: '此用户没有填写评价。' },
        { text: '评价方未及时做出评价,系统默认好评!', rating: 5 },
        { text: '此用户没有填写评价。', class: 'bad' },
      ),
    ).toEqual(['default', 'default', 'empty']);
  });

  it('takes a follow-up to a default ballot for the review that it is, and never the stars that the platform filed', () => {
    const later = { followUp: { text: '开了两天就坏了，售后不理人', days: 20 } };
    const [ballot, filed, against] = factsOf([
      kept(0, { text: '此用户没有填写评价。', ...later }),
      kept(1, { text: '评价方未及时做出评价,系统默认好评!', default: true, rating: 5, ...later }),
      kept(2, { text: '此用户没有填写评价。', rating: 1, ...later }),
    ]);
    expect(ballot).toMatchObject({ kind: 'usable', review: { text: later.followUp.text } });
    expect(filed?.vote).toBeUndefined();
    expect(against?.vote?.class).toBe('bad');
    expect(kinds({ text: '此用户没有填写评价。', followUp: { text: '此用户没有填写评价。', days: 3 } })).toEqual([
      'default',
    ]);
  });

  it.each([
    '此用户没有填写评论!',
    '15天内买家未作出评价',
    '该用户未填写评价内容',
    '该用户觉得商品非常好，给出5星好评',
    '默认好评',
    '系统默认评价',
    '您没有填写内容，默认好评',
    '此用户未及时填写评价内容',
    '买家未在规定时间内评价，系统自动给予五星好评',
    '订单超时未评价，系统默认好评',
    '默认好评。（此用户未填写评价内容）',
    '此用戶沒有填寫評價',
    '系統預設好評',
    'Order delivered on time with no issues',
    'This user did not leave a comment.',
  ])('knows %s', (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });

  it.each([
    '默认好评都不给的店，很少见',
    '该用户是我朋友',
    '我没有填写评价的习惯，但这次要说',
    '质量好',
    '默认好评，懒得写',
    '系统默认好评，其实质量很差',
    '系统很好',
    '未评价先用了一周',
    '你没有评价就来骂',
    'Order delivered on time, box crushed',
  ])('leaves %s to its buyer', (text) => {
    expect(isPlaceholder(text)).toBe(false);
  });

  it('sees the same text through width, case, blanks, punctuation and pictures', () => {
    expect(kinds({ text: 'Ｇｏｏｄ quality, 很满意！' }, { text: 'good QUALITY 很满意😀' })).toEqual([
      'usable',
      'copy',
    ]);
  });

  it('keeps the earliest of copies, by day, then by first sight, then by key', () => {
    const text = '物流很快，包装完好，很满意';
    expect(kinds({ text, date: '2026-05-02' }, { text, date: '2026-05-01' }, { text, date: '2026-05-01' })).toEqual([
      'copy',
      'usable',
      'copy',
    ]);
  });
});

describe('credibility', () => {
  const weight = (review: Partial<Review>, logOdds: number, dial: Dial = 'default') => {
    const [facts] = factsOf([kept(0, review)]);
    if (!facts) throw new Error('one review gives one set of facts');
    return weigh(facts, [{ id: 'x', family: 'copy', logOdds }], dial);
  };

  it('is the prior of the class without evidence, and its weight is 1', () => {
    expect(weight({ class: 'mid' }, 0)).toMatchObject({ credibility: 0.98, weight: 1 });
    expect(weight({ class: 'bad' }, 0)).toMatchObject({ credibility: 0.9, weight: 1 });
    expect(weight({ class: 'good' }, 0)).toMatchObject({ credibility: 0.6, weight: 1 });
  });

  it('at −2 leaves .28 of a positive, .61 of a negative and .89 of a mid review', () => {
    expect(weight({ class: 'good' }, -2).weight).toBeCloseTo(0.28, 2);
    expect(weight({ class: 'bad' }, -2).weight).toBeCloseTo(0.61, 2);
    expect(weight({ class: 'mid' }, -2).weight).toBeCloseTo(0.89, 2);
  });

  it('is not moved by evidence at the neutral dial, and half as much again at the strict one', () => {
    expect(weight({ class: 'good' }, -2, 'neutral').weight).toBe(1);
    expect(weight({ class: 'good' }, -2, 'strict')).toEqual({
      ...weight({ class: 'good' }, -3),
      reasons: weight({ class: 'good' }, -2).reasons,
    });
  });
});

describe('the binomial tail', () => {
  it('is the chance of at least so many hits', () => {
    expect(binomialTail(1, 2, 0.5)).toBeCloseTo(0.75, 12);
    expect(binomialTail(8, 10, 0.5)).toBeCloseTo(56 / 1024, 12);
    expect(binomialTail(0, 5, 0.1)).toBe(1);
  });

  it('holds for thousands of reviews', () => {
    expect(binomialTail(5100, 10_000, 0.5)).toBeCloseTo(0.0233, 3);
    expect(binomialTail(900, 10_000, 0.095)).toBeCloseTo(0.9567, 2);
  });
});
