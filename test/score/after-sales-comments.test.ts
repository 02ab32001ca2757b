import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AspectId } from 'src/domain/aspects';
import type { CommentEvidence, ReviewWords, StoreEvidence, Words } from 'src/domain/evidence';
import type { AfterSalesComment } from 'src/domain/reading';
import { assess } from 'src/score/assess';
import { createWordReader } from 'src/trust/word-reader';
import { describe, expect, it } from 'vitest';
import { item, now, rated, store } from './evidence';

const options = { now, dial: 'default' } as const;
const at = '2026-11-20T00:00:00Z';

type Said = [aspect: AspectId, label: Words['label'], quote?: string];

const words = (label: Words['label'], ...aspects: Said[]): ReviewWords => ({
  negative: 1 / 3,
  mid: 1 / 3,
  positive: 1 / 3,
  label,
  aspects: aspects.map(([aspect, said, quote = '…']) => ({ aspect, label: said, quote })),
  model: 'test',
});

const on = (text: string, said?: ReviewWords, more: Partial<AfterSalesComment> = {}): CommentEvidence => ({
  key: text,
  comment: { text, ...more },
  firstSeen: at,
  lastSeen: at,
  ...(said ? { said } : {}),
});

const withComments = (comments: CommentEvidence[], total?: number): StoreEvidence => ({
  ...store(
    [item(rated([5, 4, 5, 5, 3, 5, 5, 2, 5, 4, 5, 5]))],
    [],
    total === undefined ? {} : { afterSalesCommentCount: total },
  ),
  ...(comments.length > 0 ? { comments } : {}),
});
const commentsIn = (comments: CommentEvidence[], total?: number) =>
  assess(withComments(comments, total), options).afterSales.comments;

describe('comments on the after-sales service', () => {
  it('change nothing but their own part of the answer', () => {
    const { afterSales: plain, ...rest } = assess(withComments([]), options);
    const bad = Array.from({ length: 50 }, (_, i) => on(`差${i}`, words('negative', ['after-sales-cost', 'negative'])));
    const { afterSales, ...same } = assess(withComments(bad, 60), options);
    expect(same).toEqual(rest);
    const { comments, ...others } = afterSales;
    expect(others).toEqual(plain);
    expect(comments?.read).toBe(50);
  });

  it('are counted by what they say of the service; where they do not, by how the whole sounds', () => {
    const comments = commentsIn([
      on('服务好', words('positive')),
      on('退款很快', words('unsure', ['after-sales-speed', 'positive'])),
      on('好卖家', words('unsure', ['service-attitude', 'positive'])),
      on('就那样', words('mid')),
      on('没人理', words('negative')),
      on('开胶了，寄回去就给换了', words('negative', ['quality', 'negative'], ['after-sales-solution', 'positive'])),
      on('退是退了，运费没给', words('unsure', ['after-sales-speed', 'positive'], ['after-sales-cost', 'negative'])),
      on('快是快，气人', words('negative', ['after-sales-speed', 'positive'], ['after-sales-attitude', 'negative'])),
      on('五天不发货', words('unsure', ['shipping', 'negative'])),
      on('……'),
    ]);
    expect(comments?.verdicts).toEqual({ positive: 4, mid: 2, negative: 2, unclear: 2 });
  });

  it('speak of the faces of after-sales service, each once a comment, the manner of the seller being one', () => {
    const comments = commentsIn([
      on(
        'a',
        words(
          'negative',
          ['quality', 'negative'],
          ['after-sales-attitude', 'negative', '立马变脸'],
          ['service-attitude', 'positive', '开始挺好'],
        ),
      ),
      on('b', words('positive', ['service-attitude', 'positive', '店家态度很好'])),
    ]);
    expect(comments?.faces).toEqual([
      { aspect: 'after-sales-attitude', negative: 1, mid: 0, positive: 1, quotes: ['立马变脸', '店家态度很好'] },
    ]);
  });

  it('are quoted: the worst first, those that say of what before bare verdicts, with the case they are on', () => {
    const cost = words('negative', ['after-sales-cost', 'negative']);
    const comments = commentsIn([
      on('满意', words('positive'), { date: '2026-11-19' }),
      on('差', words('negative'), { date: '2026-11-18' }),
      on('运费要我出', cost, { date: '2026-10-01', request: 'return', hours: 617 }),
      on('运费一分不退', cost, { date: '2026-10-20' }),
      on('……', undefined, { date: '2026-11-20' }),
    ]);
    expect(comments?.quotes).toEqual([
      { text: '运费一分不退', verdict: 'negative', date: '2026-10-20' },
      { text: '运费要我出', verdict: 'negative', date: '2026-10-01', request: 'return', hours: 617 },
      { text: '差', verdict: 'negative', date: '2026-11-18' },
    ]);
  });

  it('are the same in whatever order they came', () => {
    const all = [
      on('甲', words('negative')),
      on('乙', words('positive')),
      on('丙', words('negative'), { date: '2026-11-02' }),
    ];
    expect(commentsIn([...all].reverse())).toEqual(commentsIn(all));
  });

  it('are told of where the page only counts them, and the count is left out where it is behind', () => {
    expect(commentsIn([], 148)).toMatchObject({ read: 0, total: 148, faces: [], quotes: [] });
    expect(commentsIn([on('甲'), on('乙')], 1)).not.toHaveProperty('total');
    expect(commentsIn([], 0)).toBeUndefined();
    expect(commentsIn([])).toBeUndefined();
  });
});

it('invented comments with the real model: few verdicts are wrong, and hardly any the opposite', () => {
  const cases = readFileSync(join(import.meta.dirname, '../fixtures/language/after-sales-comments.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { text: string; label: string });
  const reader = createWordReader(() =>
    readFileSync(join(import.meta.dirname, '../../assets/language/polarity.zh.bin')),
  );
  const told = cases.flatMap(({ text, label }) => {
    const verdicts = commentsIn([on(text, reader.read({ text }))])?.verdicts;
    const [verdict] = Object.entries(verdicts ?? {}).find(([, n]) => n === 1) ?? [];
    return verdict === 'unclear' || label === 'none' ? [] : [[label, verdict].join(' ')];
  });
  const right = told.filter((one) => /^(\w+) \1$/.test(one)).length;
  const opposite = told.filter((one) => one === 'positive negative' || one === 'negative positive').length;
  console.log(`${told.length} verdicts on ${cases.length} comments: ${right} right, ${opposite} opposite`);
  expect(told.length).toBeGreaterThanOrEqual(0.8 * cases.filter(({ label }) => label !== 'none').length);
  expect(right / told.length).toBeGreaterThanOrEqual(0.8);
  expect(opposite / told.length).toBeLessThanOrEqual(0.05);
});
