import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createLanguage } from 'src/language';
import { scoreFolded } from 'src/language/linear';
import { fold, normalise } from 'src/language/normalise';
import { readData } from 'src/language/training/dataset';
import { accuracyOf, aucOf } from 'src/language/training/metrics';
import { truthOf } from 'src/language/training/recipe';
import { loadWeights, UnreadableWeights } from 'src/language/weights';
import { describe, expect, it } from 'vitest';

const bytes = new Uint8Array(readFileSync('assets/language/polarity.zh.bin'));
const language = createLanguage(bytes);

describe('what a review says', () => {
  it.each([
    ['质量非常好，很喜欢，下次还会再买', 'positive'],
    ['垃圾，用了一次就坏了，客服也不理人', 'negative'],
    ['一点都不好，很失望', 'negative'],
    ['还可以，就是小了点', 'mid'],
  ])('is told for %s', (text, label) => {
    expect(language.classify(text).label).toBe(label);
  });

  it('gives probabilities that sum to one', () => {
    const { negative, mid, positive } = language.classify('衣服不错，物流有点慢');
    expect(negative + mid + positive).toBeCloseTo(1, 9);
  });

  it('is the same in Traditional and Simplified', () => {
    const { aspects: _, ...traditional } = language.classify('東西質量很好，發貨也快，包裝嚴實，對客服態度很滿意');
    const { aspects: __, ...simplified } = language.classify('东西质量很好，发货也快，包装严实，对客服态度很满意');
    expect(traditional).toEqual(simplified);
  });

  it('is the same with full-width letters, invisible marks and long runs', () => {
    const plain = language.polarity('质量好好!! ok 0');
    expect(language.polarity('质\u200b量好好好好好！！！！！　ＯＫ １２３')).toEqual(plain);
  });

  it('is turned by a negation', () => {
    expect(language.polarity('质量很好').positive).toBeGreaterThan(language.polarity('质量不好').positive + 0.5);
    expect(language.polarity('很满意').positive).toBeGreaterThan(language.polarity('很不满意').positive + 0.5);
  });
});

describe('a text that says nothing readable', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t\u3000'],
    ['lone surrogates', '\ud800\udc00\ud800 \udfff'],
    ['pictures', '😀😀👍🏽❤️'],
    ['digits', '12345 666'],
    ['Cyrillic', 'Отличный товар, рекомендую'],
    ['Japanese', 'すごく良い商品でした。ありがとうございます'],
    ['controls', '\u0000\u0001\u202e\u2066'],
  ])('is unsure: %s', (_, text) => {
    expect(language.classify(text).label).toBe('unsure');
  });

  it('is answered however long it is', () => {
    for (const unit of ['好', '😀', '，', '\u0301', 'ﷺ', '\ud800', '不但']) {
      const { negative, mid, positive } = language.classify(unit.repeat(100_000));
      expect(negative + mid + positive).toBeCloseTo(1, 6);
    }
  });
});

describe('folding', () => {
  it('keeps pictures, drops tones, selectors and marks', () => {
    expect(normalise('好👍🏽❤️\u200d\ufeff')).toBe('好👍❤');
  });
  it('cuts no pair of surrogates at its end', () => {
    const folded = normalise(`${'ab'.repeat(2000).slice(0, 3999)}😀`);
    expect(/\p{Cs}/u.test(folded)).toBe(false);
  });
});

describe('a damaged weights file', () => {
  it.each([
    ['empty', new Uint8Array()],
    ['of something else', new Uint8Array(100)],
    ['cut short', bytes.slice(0, 20_000)],
  ])('is refused when %s', (_, damaged) => {
    expect(() => loadWeights(damaged)).toThrow(UnreadableWeights);
  });
});

describe('the shipped weights', () => {
  const reviews = resolve('../shared/reviews');
  const absent = !existsSync(resolve(reviews, 'os10.dev.jsonl.gz'));
  if (absent) console.log('review texts are not here: the figures of the weights are not checked');

  it.runIf(!absent)('reach the figures of the model card', () => {
    const { rows } = readData(reviews, 'os10.dev');
    const weights = loadWeights(bytes);
    const scores = rows.map(({ text }) => scoreFolded(fold(text), weights) || 0);
    const card = readFileSync('assets/language/MODEL.md', 'utf8');
    const figure = (name: string) => Number(new RegExp(`\\| ${name} \\| ([\\d.]+)`).exec(card)?.[1]);
    expect(Math.abs(accuracyOf(scores, rows.map(truthOf)) - figure('os10.dev accuracy'))).toBeLessThan(0.002);
    expect(Math.abs(aucOf(scores, rows.map(truthOf)) - figure('os10.dev AUC'))).toBeLessThan(0.002);
  });
});
