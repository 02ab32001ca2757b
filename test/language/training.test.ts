import { scoreFolded } from 'src/language/linear';
import { fold } from 'src/language/normalise';
import { encodeWeights, wordLengths } from 'src/language/training/encode';
import { aucOf } from 'src/language/training/metrics';
import { clustersOf, foldsOf, withoutNear } from 'src/language/training/near-duplicates';
import { packedScores, polarityRecipe, trainPolarity } from 'src/language/training/recipe';
import { loadWeights } from 'src/language/weights';
import { describe, expect, it } from 'vitest';

const things = ['杯子', '裤子', '台灯', '书包', '耳机', '雨伞', '枕头', '锅'];
const good = ['很好用', '非常喜欢', '做工精细', '值得买', '满意'];
const bad = ['坏了', '太差', '不想再买', '有异味', '退货了'];
const rows = things.flatMap((thing) => [
  ...good.map((say) => ({ text: `${thing}${say}`, label: 'positive', category: 'own' })),
  ...bad.map((say) => ({ text: `${thing}${say}`, label: 'negative', category: 'own' })),
]);
const small = { ...polarityRecipe, bits: 12, kept: 300, seeds: 2 };

describe('training', () => {
  it('gives the same bytes from the same texts and seed', () => {
    expect(encodeWeights(trainPolarity(rows, small))).toEqual(encodeWeights(trainPolarity(rows, small)));
  });

  it('gives other bytes from another seed', () => {
    const other = { ...small, fit: { ...small.fit, seed: 2 } };
    expect(encodeWeights(trainPolarity(rows, small))).not.toEqual(encodeWeights(trainPolarity(rows, other)));
  });

  it('learns to tell praise from blame of things it was not shown', () => {
    const model = trainPolarity(rows, small);
    const texts = [...good, ...bad].map((say) => `围巾${say}`);
    expect(aucOf(packedScores(model, texts), [...good.map(() => 1), ...bad.map(() => 0)])).toBe(1);
  });

  it('writes a file from which the shipped code scores alike', () => {
    const model = trainPolarity(rows, small);
    const weights = loadWeights(encodeWeights(model));
    expect(weights.values).toEqual(model.values);
    const texts = rows.map(({ text }) => text);
    const scores = packedScores(model, texts);
    for (const [i, text] of texts.entries())
      expect(scoreFolded(fold(text), weights)).toBeCloseTo(scores[i] ?? Number.NaN, 5);
  });
});

describe('a prefix code', () => {
  it('fits into its longest word however uneven the counts are', () => {
    const lengths = wordLengths(Array.from({ length: 24 }, (_, i) => 3 ** i));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(12);
    expect(lengths.reduce((sum, length) => sum + 2 ** -length, 0)).toBeLessThanOrEqual(1);
  });
});

describe('near-duplicates', () => {
  const long = '这件衣服的质量真的很不错我非常喜欢下次还会再来买的';
  it('of measured texts are left out of training', () => {
    expect(withoutNear([`${long}哦`, '完全不同的另一条评价'], [long])).toEqual([1]);
  });
  it('stay in one fold', () => {
    const texts = [long, '甲乙丙丁戊己', `${long}哦`, '子丑寅卯辰巳', `${long}呀`, '一二三四五六'];
    const clusters = clustersOf(texts);
    expect(new Set([clusters[0], clusters[2], clusters[4]]).size).toBe(1);
    const folds = foldsOf(clusters, 2);
    expect(new Set([folds[0], folds[2], folds[4]]).size).toBe(1);
    expect(new Set(folds)).toEqual(new Set([0, 1]));
  });
});
