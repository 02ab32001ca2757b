import { createHash } from 'node:crypto';
import type { Language } from 'src/language';
import { netRows, netScale } from 'src/language/aspects/net-table';
import { englishModel } from 'src/language/english-table';
import { awaitsReading, isClear, kindOf, modelName, WORD_KINDS, wordsOf } from 'src/trust/words';
import { describe, expect, it } from 'vitest';
import { kept } from '../score/evidence';

type Said = ReturnType<Language['classify']>;

/** A model that finds praise in 好, blame in 坏, and nothing else. */
const language: Language = {
  classify(text): Said {
    const aspects = text.includes('做工')
      ? [{ aspect: 'quality' as const, label: 'positive' as const, quote: text, span: [0, 2] as [number, number] }]
      : [];
    if (text.includes('坏')) return { negative: 0.98, mid: 0.01, positive: 0.01, label: 'negative', aspects };
    if (text.includes('好')) return { negative: 0.01, mid: 0.01, positive: 0.98, label: 'positive', aspects };
    return { negative: 0.3, mid: 0.3, positive: 0.4, label: 'unsure', aspects };
  },
  polarity: (text) => language.classify(text),
  prepare: async () => undefined,
};
const read = (review: Parameters<typeof wordsOf>[0]) => wordsOf(review, language, 'm');

describe('what a review’s words say', () => {
  it('is what its text says', () => {
    expect(read({ text: '做工好' })).toMatchObject({ label: 'positive', model: 'm', aspects: [{ aspect: 'quality' }] });
  });

  it('is the later word where the follow-up is sure, with the first kept beside it', () => {
    expect(read({ text: '做工好', followUp: { text: '坏了' } })).toMatchObject({
      label: 'negative',
      before: { label: 'positive' },
      aspects: [{ aspect: 'quality' }],
    });
  });

  it('stays the first word where the follow-up is unclear', () => {
    const said = read({ text: '很好', followUp: { text: '过了一周' } });
    expect([said?.label, said?.before]).toEqual(['positive', undefined]);
  });

  it('is nothing where no buyer wrote any', () => {
    for (const text of ['', '！！', '此用户没有填写评价。']) expect(read({ text })).toBeUndefined();
    expect(read({ text: '系统默认好评', default: true })).toBeUndefined();
  });
});

describe('a review awaits reading', () => {
  it('until the model of this name has read it', () => {
    const one = kept(1, { text: '很好' });
    expect(awaitsReading(one, 'm')).toBe(true);
    const said = read(one.review);
    expect(said && awaitsReading({ ...one, said }, 'm')).toBe(false);
    expect(said && awaitsReading({ ...one, said }, 'another')).toBe(true);
    expect(awaitsReading(kept(2, { text: '此用户没有填写评价。' }), 'm')).toBe(false);
  });
});

describe('kinds of answer', () => {
  it('are told apart by praise against blame, and stay within their number', () => {
    const leaning = (positive: number) => kindOf({ negative: 1 - positive, mid: 0, positive, label: 'unsure' });
    expect(leaning(0.001)).toBeLessThan(leaning(0.5));
    expect(leaning(0.5)).toBeLessThan(leaning(0.999));
    expect([leaning(0), leaning(0.5), leaning(1)].some(isClear)).toBe(false);
    expect(leaning(1)).toBe(WORD_KINDS - 1);
  });

  it('are clear by their label, however strong', () => {
    const labels = ['positive', 'mid', 'negative'] as const;
    const kinds = labels.map((label) => kindOf({ negative: 0.3, mid: 0.3, positive: 0.4, label }));
    expect(kinds.every(isClear)).toBe(true);
    expect(new Set(kinds).size).toBe(3);
  });
});

describe('the name of a model', () => {
  it('differs with its weights', () => {
    expect(modelName(new Uint8Array([1, 2]))).not.toBe(modelName(new Uint8Array([1, 3])));
  });

  it('differs with the network of the aspects and the English model: another digest here means that READING_VERSION has to be raised', () => {
    const digest = createHash('sha256')
      .update(JSON.stringify([netRows, netScale, englishModel]))
      .digest('hex');
    expect([modelName(new Uint8Array()).split('-')[0], digest.slice(0, 16)]).toEqual(['3', 'dfb31d0d950e992f']);
  });
});
