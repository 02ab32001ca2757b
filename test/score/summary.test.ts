import type { Dial } from 'src/domain/assessment';
import type { ServiceScore } from 'src/domain/dimensions';
import type { ItemEvidence } from 'src/domain/evidence';
import { assess } from 'src/score/assess';
import { METHOD_VERSION } from 'src/score/method-version';
import { summarise } from 'src/score/summarise';
import { describe, expect, it } from 'vitest';
import { talkIn } from '../tools/locale';
import { defaults, dsr, item, kept, now, rated, store, times } from './evidence';

const chinese = talkIn('zh_CN');

function summaryOf(items: ItemEvidence[], scores: ServiceScore[], dial: Dial = 'default') {
  const evidence = store(items, scores);
  return summarise(assess(evidence, { now, dial }), evidence, { notes: 2, pinned: true });
}

const above = [
  dsr('item-as-described', 4.8, { direction: 'above', percent: 36 }),
  dsr('service', 4.9, { direction: 'above' }),
  dsr('shipping', 4.7, { direction: 'above' }),
];

const copies = Array.from({ length: 12 }, (_, index) =>
  kept(600 + index, { rating: 5, text: '物流很快，包装完好，下次还来' }),
);

describe('the headline', () => {
  it.each([
    ['店铺 4.8，3 项评分高于同行', [], above],
    ['服务高于同行，评价约 5 星', [item(rated(times(20, 5)))], above],
    ['服务高于同行，评价要打折看', [item([...rated(times(10, 5)), ...copies])], above],
    ['服务高于同行，评价要打折看', [item([...rated(times(10, 5)), ...defaults(10)])], above],
    [
      '店铺 4.7，页面没有给出同行比较',
      [item([kept(0, {}), kept(1, {})], { reviewCountAtLeast: 1000 })],
      [dsr('overall', 4.7)],
    ],
    [
      '服务 1 项高于同行，1 项低于同行',
      [],
      [
        dsr('response', 1, { direction: 'above' }),
        dsr('repeat-rate', 1, { direction: 'below' }, { unit: 'score' }),
      ].map(({ value: _value, ...rest }) => rest),
    ],
    ['店铺 4.5，低于同行', [], [dsr('service', 4.5, { direction: 'below', percent: 3 })]],
    ['店铺 4.8，与同行持平', [], [dsr('service', 4.8, { direction: 'level' })]],
    ['这一页还看不出这家店怎么样', [], []],
  ] as [string, ItemEvidence[], ServiceScore[]][])('says “%s”', (words, items, scores) => {
    expect(chinese.say(summaryOf(items, scores).headline)).toBe(words);
  });

  it('goes by what the page shows before what is only in its data', () => {
    const hidden = dsr('quality', 4.9, { direction: 'below' }, { shown: false });
    expect(summaryOf([], [...above, hidden]).headline.id).toBe('headlineStoreAbove');
  });
});

describe('the step to take', () => {
  it('is to open all reviews when too few were read and there are more', () => {
    expect(summaryOf([item([kept(0, {})], { reviewCountAtLeast: 1000 })], []).nextStep?.id).toBe('openAllReviews');
    expect(summaryOf([item([kept(0, { rating: 5 })], { reviewCount: 1 })], []).nextStep).toBeUndefined();
  });

  it('is to leave the filter when only one tab was read', () => {
    expect(summaryOf([item(rated(times(20, 1), 0, 'bad'))], []).nextStep?.id).toBe('stepClearFilter');
  });
});

describe('a comparison in words', () => {
  const trade = (score: ServiceScore) => {
    const note = summaryOf([], [score]).scoreNotes?.[0];
    return note?.trade && talkIn('en').say(note.trade);
  };

  it('says the percent as a share of the way to the best or worst store', () => {
    expect(trade(dsr('service', 4.9, { direction: 'above', percent: 35.22 }))).toBe(
      'Better than its trade: 35.22% of the way from the average store to the best one',
    );
    expect(trade(dsr('service', 4.9, { direction: 'below', percent: 6 }))).toContain('to the worst one');
  });

  it('knows that a longer refund is worse', () => {
    expect(trade(dsr('refund-duration', 3, { direction: 'above' }, { unit: 'days', better: 'lower' }))).toContain(
      'Worse',
    );
  });
});

describe('the seller guide’s lines', () => {
  const mark = (score: ServiceScore) => summaryOf([], [score]).scoreNotes?.[0]?.mark?.id;

  it('are 4.4 and 4.6, for the dynamic scores alone', () => {
    expect([4.3, 4.4, 4.5, 4.6].map((value) => mark(dsr('service', value, { direction: 'level' })))).toEqual([
      'markSearch',
      'markCampaign',
      'markCampaign',
      undefined,
    ]);
    expect(mark(dsr('quality', 4.3, { direction: 'level' }))).toBeUndefined();
  });
});

describe('a summary', () => {
  it('carries the user’s marks, the newest reading times and the method', () => {
    expect(summaryOf([item(rated(times(9, 5)))], above)).toMatchObject({
      notes: 2,
      pinned: true,
      scoresReadAt: '2026-11-20T00:00:00Z',
      reviewsReadAt: '2026-11-20T00:00:00Z',
      methodVersion: METHOD_VERSION,
      assessedAt: now.toISOString(),
    });
  });
});
