import type { ReviewEvidence } from 'src/domain/evidence';
import type { ReviewKey } from 'src/domain/site';
import { PhraseReader } from 'src/trust/copies/phrases';
import { phraseRepetition } from 'src/trust/signals/phrase-repetition';
import { describe, expect, it } from 'vitest';
import { lukewarmKit, praiseKit } from '../bench/campaigns/banks';
import { ownRows } from '../bench/campaigns/corpus';
import { edited } from '../bench/campaigns/editing';
import { chance } from '../bench/campaigns/random';
import { kept } from '../score/evidence';
import { outcomeOf } from './signals/plant';

const honest = (count: number): ReviewEvidence[] =>
  ownRows()
    .filter(({ review }) => [...review.text].length >= 14)
    .slice(0, count)
    .map(({ review: { text } }, index) => kept(5000 + index, { text, date: '2026-03-05', rating: 5 }));

/** Texts that a person puts together from some of a kit's sentences and edits. */
function fromKit(count: number, kit: readonly string[]): ReviewEvidence[] {
  const dice = chance(2, 'kit', count);
  return Array.from({ length: count }, (_, index) => {
    const text = edited(dice.draw(kit, 4).join('，'), dice);
    return kept(100 + index, { text, date: `2026-04-${10 + (index % 20)}`, rating: 5 });
  });
}

describe('phrase-repetition', () => {
  it.each([
    ['fail', 30, praiseKit, 60],
    ['fail', 25, lukewarmKit, 60],
    ['fail', 40, praiseKit, 90],
    ['pass', 0, praiseKit, 100],
    ['pass', 2, praiseKit, 60],
    ['pass', 3, lukewarmKit, 90],
    ['not-tested', 3, praiseKit, 0],
    ['not-tested', 0, praiseKit, 7],
  ] as const)('gives %s for %i texts from a kit %# among %i others', (expected, planted, kit, others) => {
    expect(outcomeOf(phraseRepetition, [...honest(others), ...fromKit(planted, kit)]).verdict).toBe(expected);
  });

  it('weighs the later text only, the more of it is repeated', () => {
    const reviews = [
      ...honest(20),
      kept(1, { text: '灯体很沉，开关按下去咔哒一声特别清脆，晚上起夜够用了', date: '2026-04-01' }),
      kept(2, { text: '开关按下去咔哒一声特别清脆，不过底座有点轻，猫一蹭就倒了，回头垫块胶皮', date: '2026-04-02' }),
      kept(3, {
        text: '给奶奶床头放的，她说开关按下去咔哒一声，人家心里踏实，也不晃眼睛，是朋友介绍来买的',
        date: '2026-04-03',
      }),
    ];
    const { evidence } = outcomeOf(phraseRepetition, reviews);
    const on = (key: string) => evidence?.get(key as ReviewKey) ?? 0;
    expect(on('r1')).toBe(0);
    expect(on('r3')).toBeLessThan(0);
    expect(on('r2')).toBeLessThanOrEqual(on('r3'));
    expect(Math.min(...(evidence?.values() ?? []))).toBeGreaterThanOrEqual(-4);
  });
});

describe('repeated phrases', () => {
  const repeated = (texts: string[], known: string[] = []) => {
    const reader = new PhraseReader(known);
    return texts.map((text) => reader.read(text)).at(-1) ?? { share: 0, longest: 0 };
  };

  it('are six characters or three words at least', () => {
    expect(repeated(['质量很好', '质量很好']).longest).toBe(0);
    expect(repeated(['灯光柔和不刺眼', '灯光柔和不刺眼']).longest).toBe(7);
    expect(repeated(['it fits', 'it fits']).longest).toBe(0);
    expect(repeated(['it fits my desk', 'and it fits my desk']).longest).toBe(8);
  });

  it('count the more the longer they are', () => {
    const six = repeated(['性价比非常高', '性价比非常高哦呀']);
    const twelve = repeated(['螺丝孔位全都对得上不用扩孔', '螺丝孔位全都对得上不用扩孔哦呀']);
    expect(six.share).toBeLessThan(0.25);
    expect(twelve.share).toBeGreaterThan(0.8);
  });

  it('are not those that the page puts into everybody’s mouth', () => {
    const texts = ['买的北欧全铜客厅吊灯', '北欧全铜客厅吊灯好看'];
    expect(repeated(texts).longest).toBe(8);
    expect(repeated(texts, ['北欧全铜客厅吊灯 2026 新款']).longest).toBe(0);
    expect(repeated(['东西收到这么久，都忘了去好评', '东西收到这么久，都忘了去好评']).longest).toBe(0);
  });

  it('are looked for in the hundred texts before', () => {
    const others = (count: number) =>
      Array.from({ length: count }, (_, index) => String.fromCodePoint(0x4e00 + index).repeat(2));
    const phrase = '螺丝孔位全都对得上';
    expect(repeated([phrase, ...others(90), phrase]).longest).toBe(9);
    expect(repeated([phrase, ...others(110), phrase]).longest).toBe(0);
  });
});
