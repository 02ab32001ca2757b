import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { aspectIds } from 'src/domain/aspects';
import { createLanguage } from 'src/language';
import { aspectsOf } from 'src/language/aspects';
import { HIDDEN } from 'src/language/aspects/net';
import { speaker } from 'src/language/aspects/net-hidden';
import { oddsOf } from 'src/language/aspects/net-outputs';
import { netTable, readTexts } from 'src/language/training/aspect-net';
import { NoData } from 'src/language/training/dataset';
import { randomFrom } from 'src/language/training/random';
import { wordTable } from 'src/language/training/word-table';
import { describe, expect, it } from 'vitest';
import { measureAspectCases, readCases } from '../bench/language-cases';

const labels = (text: string) => Object.fromEntries(aspectsOf(text).map(({ aspect, label }) => [aspect, label]));

describe('the aspects of a review', () => {
  it.each([
    ['客服回复很快但就是不给退', { 'reply-speed': 'positive', 'after-sales-solution': 'negative' }],
    ['质量很好，客服态度差', { quality: 'positive', 'service-attitude': 'negative' }],
    ['没有色差', { 'as-described': 'positive' }],
    ['不容易坏', { quality: 'positive' }],
    ['客服不是很热情', { 'service-attitude': 'negative' }],
    ['要是能再便宜点就好了', { price: 'mid' }],
    ['退款等了三天', { 'after-sales-speed': 'negative' }],
    ['运费商家出', { 'after-sales-cost': 'positive' }],
    ['客服让我自己出运费', { 'after-sales-cost': 'negative' }],
    ['十分钟退款就到账', { 'after-sales-speed': 'positive' }],
    ['別家都要三天，這家隔天就到', { shipping: 'positive' }],
  ])('%s', (text, wanted) => {
    expect(labels(text)).toEqual(wanted);
  });

  it.each(['这个能退货吗？', '请问客服几点上班', '别家客服态度很差', '给我妈买的', ''])('%s names none', (text) => {
    expect(aspectsOf(text)).toEqual([]);
  });

  it.each(['😀😀', '！！！', '12345', 'とても良いです', 'Хороший товар'])(
    '%s, which no model reads, names none',
    (text) => {
      expect(aspectsOf(text)).toEqual([]);
    },
  );

  it('quotes the clause and says where it stands', () => {
    const text = '孩子喜欢，😊 快递太慢了！！';
    const mention = aspectsOf(text).find(({ aspect }) => aspect === 'shipping');
    expect(mention).toMatchObject({ aspect: 'shipping', label: 'negative', quote: '快递太慢了' });
    expect(text.slice(...(mention?.span ?? [0, 0]))).toBe('快递太慢了');
  });

  it('quotes of two clauses not the same for what is said and for its contrary, however long they are', () => {
    aspectsOf('问个码数翻十个白眼（语音里听得出来）新胶上市还专门提醒我旧封层别混着用，客服凌晨三点居然还在回我');
    const random = randomFrom(1);
    for (let round = 0; round < 200; round++) {
      const weights = Int32Array.from({ length: HIDDEN }, () => Math.round(200 * (random() - 0.5)));
      const contrary = weights.map((weight) => -weight);
      expect(speaker(weights, 0)).not.toBe(speaker(contrary, 0));
    }
  });

  it('keeps its judgement over thousands of letters without a stop', () => {
    const judged = (times: number) => {
      aspectsOf('退款很快客服态度好'.repeat(times));
      return aspectIds.map((_, aspect) => oddsOf(aspect) > 0);
    };
    expect(judged(390)).toEqual(judged(300));
  });

  it('seldom calls an aspect good that is praised and blamed', () => {
    const said = [
      ['发货很快，物流太慢', 'shipping'],
      ['包装很好看，可惜压坏了', 'packaging'],
      ['第一个客服很热情，第二个客服很冷淡', 'service-attitude'],
      ['物流前面很快后面很慢', 'shipping'],
      ['退款第一次很快，第二次拖了半个月', 'after-sales-speed'],
      ['一楼的客服态度很好，二楼的客服态度很差', 'service-attitude'],
    ].map(([text = '', aspect = '']) => labels(text)[aspect]);
    expect(said).toContain('mid');
    expect(said.filter((label) => label === 'positive').length, said.join()).toBeLessThan(2);
  });

  it('answers any string with known aspects inside the text', () => {
    for (const text of [
      '\ud83d\ude0a\ud83d',
      '客服\udc00差',
      'a'.repeat(100_000),
      '不'.repeat(100_000),
      '客服态度差，'.repeat(20_000),
      'שלום',
      '不不不好',
      '00000000天',
    ]) {
      for (const { aspect, span } of aspectsOf(text)) {
        expect(aspectIds).toContain(aspect);
        expect(span[1]).toBeLessThanOrEqual(text.length);
      }
    }
  });
});

describe('the table of words', () => {
  it('is what the lexicons compile to', () => {
    const table = readFileSync(new URL('../../src/language/aspects/word-table.ts', import.meta.url), 'utf8');
    expect(table === wordTable(), 'run npx tsx src/language/training/word-table.ts').toBe(true);
    // Seconds when the machine is at rest, many where it is not.
  }, 600_000);
});

const reviews = resolve('../shared/reviews');

describe('the network that reads aspects', () => {
  it('is what its training makes of the sentences and of real reviews', ({ skip }) => {
    const table = readFileSync(new URL('../../src/language/aspects/net-table.ts', import.meta.url), 'utf8');
    try {
      expect(table === netTable(readTexts(reviews)), 'run its training once more').toBe(true);
    } catch (error) {
      if (!(error instanceof NoData)) throw error;
      skip(`${error.message}: not compared`);
    }
  }, 600_000);

  it('finds an aspect that no word of the lexicon names, and none where nothing is said of any', () => {
    expect(labels('耳机左耳越来越小声')).toHaveProperty('quality');
    expect(labels('感谢，点赞，好评')).toEqual({});
  });
});

describe('the sentences written for this project', () => {
  const cases = readCases('after-sales.jsonl');

  it('are read the same in one pass, which knows where words may begin, as clause by clause, where they are looked for everywhere', () => {
    const weights = readFileSync(new URL('../../assets/language/polarity.zh.bin', import.meta.url));
    const language = createLanguage(new Uint8Array(weights));
    const named = (mentions: ReturnType<typeof aspectsOf>) => mentions.map(({ aspect }) => aspect).sort();
    // A run across the edge of a clause counts in one pass alone, which now and then turns a judgement by a hair.
    const otherwise = cases.filter(
      ({ text }) => !isDeepStrictEqual(named(language.classify(text).aspects), named(aspectsOf(text))),
    );
    expect(otherwise.length, otherwise.map(({ text }) => text).join('\n')).toBeLessThan(cases.length / 100);
  });

  it('are enough, each in a half, and none is there twice', () => {
    expect(cases.filter(({ half }) => half === 1).length).toBeGreaterThanOrEqual(4500);
    expect(cases.every(({ half }) => half === 1 || half === 2)).toBe(true);
    expect(new Set(cases.map(({ text }) => text)).size).toBe(cases.length);
  });

  // Rounds 1 to 3 stand first in the file; of those after them many are worded on purpose as nobody words it twice.
  const BEFORE_ROUND_4 = 1601;
  const BEFORE_ROUND_7 = 4834;

  it.each([
    ['of rounds 1 to 3', cases.slice(0, BEFORE_ROUND_4), { f1: 0.92, polarity: 0.97 }],
    ['of rounds 1 to 6', cases.slice(0, BEFORE_ROUND_7), { f1: 0.875, polarity: 0.945 }],
    [
      'of later rounds that the network learned from',
      cases.slice(BEFORE_ROUND_7).filter(({ half }) => half === 1),
      { f1: 0.85, polarity: 0.92 },
    ],
    // Below the floor of .90 that was set for the first, as the model card says: kept from falling.
    ['held back', cases.filter(({ half }) => half === 2), { f1: 0.74, polarity: 0.89 }],
  ])('%s are read no worse than they were', (_, those, least) => {
    const { f1, polarity, wrong } = measureAspectCases(those);
    expect(f1, wrong.join('\n')).toBeGreaterThan(least.f1);
    expect(polarity).toBeGreaterThan(least.polarity);
  });
});
