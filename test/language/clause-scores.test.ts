import { readFileSync } from 'node:fs';
import { readReview } from 'src/language/clause-scores';
import { findClauses } from 'src/language/clauses';
import { fold } from 'src/language/normalise';
import { polarityLogOdds } from 'src/language/polarity';
import { clauseTable } from 'src/language/review-tables';
import { loadWeights } from 'src/language/weights';
import { describe, expect, it } from 'vitest';

const weights = loadWeights(
  new Uint8Array(readFileSync(new URL('../../assets/language/polarity.zh.bin', import.meta.url))),
);

/** The log odds of the whole and of each clause, read in one pass, beside those of each by itself. */
function read(text: string): { once: number[]; apart: number[] } {
  const folded = fold(text);
  findClauses(folded.units, folded.marks, folded.marked);
  const whole = readReview(folded, weights);
  const once = [whole, ...clauseTable.logOdds.subarray(0, clauseTable.count)];
  const clauses = [...clauseTable.starts.subarray(0, clauseTable.count)].map((start, k) =>
    text.slice(start, clauseTable.ends[k]),
  );
  return { once, apart: [text, ...clauses].map((one) => polarityLogOdds(one, weights)) };
}

describe('a review read in one pass', () => {
  it.each([
    '质量很好',
    '质量很好，物流很慢，客服很好，质量不好',
    '好，好，好好，不好',
    '，，好！不好？  有点小',
    '这个手机还可以，就是电池不好；屏幕 screen 不错，可惜有点小😊包装也好。',
    'iPhone 很好，but 贵。good，好',
    // What no reader sees follows the last blank.
    '很好。 \u00ad',
    '很差 \u00ad',
    '',
  ])('scores the whole and each clause as it would by itself: %s', (text) => {
    const { once, apart } = read(text);
    expect(once).toHaveLength(apart.length);
    for (const [k, score] of once.entries()) {
      if (Number.isNaN(apart[k])) expect(score).toBeNaN();
      else expect(score).toBeCloseTo(apart[k] ?? Number.NaN, 9);
    }
  });

  it('says the same whatever was read before', () => {
    const text = '质量很好，物流很慢，客服很好';
    const first = read(text).once;
    read('客服，客服，质量很好，物流很慢。'.repeat(200));
    expect(read(text).once).toEqual(first);
  });
});
