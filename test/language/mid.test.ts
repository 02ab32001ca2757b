import { readFileSync } from 'node:fs';
import { midFeatureNames, midFeatures, midFrom, midOf, scoreClauses } from 'src/language/mid';
import { midModel } from 'src/language/mid-model';
import { polarityLogOdds } from 'src/language/polarity';
import { loadWeights } from 'src/language/weights';
import { describe, expect, it } from 'vitest';

const weights = loadWeights(readFileSync(new URL('../../assets/language/polarity.zh.bin', import.meta.url)));
const score = (text: string) => polarityLogOdds(text, weights);

describe('the probability of a mid review', () => {
  it.each(['还可以，就是小了点', '勉强能用', '性价比一般', '凑合', '颜色好看，不过尺码偏小', '還行，就是有點大'])(
    '%s is likelier mid than the cut says',
    (text) => {
      expect(midOf(text, score)).toBeGreaterThan(midModel.cut);
    },
  );

  it.each(['质量很好，物流也快', '非常喜欢，强烈推荐', '太差了，退货', '垃圾，千万别买'])('%s is not mid', (text) => {
    expect(midOf(text, score)).toBeLessThan(midModel.cut);
  });

  it('has one coefficient for each feature', () => {
    const text = '还行，就是有点贵';
    expect(midFeatures(text, 1, scoreClauses(text, score))).toHaveLength(midFeatureNames.length);
    expect(midModel.coefficients).toHaveLength(midFeatureNames.length);
  });

  it('falls as the lowest clause rises, all else equal', () => {
    const features = midFeatures(
      '好，好',
      1,
      scoreClauses('好，好', () => 1),
    );
    const better = features.with(midFeatureNames.indexOf('lowest'), 4);
    expect(midFrom(better)).toBeLessThan(midFrom(features));
  });

  it('says nothing of a text that cannot be told', () => {
    for (const text of ['', '😊😊', '\ud83d', 'مرحبا', '1234']) expect(midOf(text, score)).toBeNaN();
  });

  it('gives a probability for any scores', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, -1e9, 0]) {
      const text = '一般，'.repeat(300);
      const mid = midFrom(
        midFeatures(
          text,
          value,
          scoreClauses(text, () => value),
        ),
      );
      expect(mid).toBeGreaterThanOrEqual(0);
      expect(mid).toBeLessThanOrEqual(1);
    }
  });
});
