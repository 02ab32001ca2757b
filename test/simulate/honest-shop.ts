import type { ReviewEvidence } from 'src/domain/evidence';
import { type Chance, chance } from '../bench/campaigns/random';
import { kept } from '../score/evidence';
import { anyPattern, honestDays, type Pattern } from './day-patterns';

/** An honest shop: what its buyers are like, drawn at random. */
export interface HonestShop {
  pattern: Pattern;
  reviews: ReviewEvidence[];
  dice: Chance;
}

// Shares of one to five stars of shops that please and shops that do not; a J in each.
const shapes: readonly (readonly number[])[] = [
  [0.02, 0.01, 0.03, 0.1, 0.84],
  [0.06, 0.03, 0.06, 0.15, 0.7],
  [0.12, 0.06, 0.08, 0.14, 0.6],
  [0.2, 0.08, 0.1, 0.12, 0.5],
];

function starsFrom(shape: readonly number[], dice: Chance): number {
  let left = dice.next();
  const index = shape.findIndex((share) => {
    left -= share;
    return left < 0;
  });
  return index < 0 ? 5 : index + 1;
}

const things = [
  '拉链',
  '颜色',
  '尺码',
  '做工',
  '面料',
  '包装',
  '客服',
  '快递',
  '味道',
  '价格',
  '螺丝',
  '电池',
  '屏幕',
  '鞋底',
];
const likes = [
  '很满意',
  '比想的好',
  '没话说',
  '挺合适',
  '家里人喜欢',
  '值这个价',
  '还会再来',
  '用着顺手',
  '和描述一样',
];
const gripes = ['坏得快', '和图片差远了', '等了太久', '不太行', '问了没人理', '有点失望', '退货要自己出钱', '凑合用吧'];

/** Words that fit the stars; most buyers tell their own story, some hardly anything. */
export function wordsFor(stars: number, dice: Chance): string {
  const says = stars >= 4 ? likes : gripes;
  if (dice.next() < 0.15)
    return stars >= 4 ? dice.pick(['好', '不错', '满意', '很好']) : dice.pick(['差', '一般', '不好']);
  const parts = dice.draw(things, 1 + dice.below(3)).map((thing) => `${thing}${dice.pick(says)}`);
  return `${parts.join('，')}，用了${1 + dice.below(60)}天，花了${10 + dice.below(400)}块`;
}

/** An honest shop's reviews. Some pages hide some dates; a read list is often a part of all. */
export function honestShop(seed: number, index: number, change: Partial<Pattern> & { whole?: true } = {}): HonestShop {
  const dice = chance(seed, 'shop', index);
  const pattern = { ...anyPattern(seed, index), ...change };
  const shape = dice.pick(shapes);
  const hidden = dice.next() < 0.2 ? 0.3 : 0;
  const days = honestDays(pattern, dice);
  const read =
    change.whole || dice.next() < 0.5
      ? days
      : dice.draw(days, Math.max(20, Math.round(days.length * dice.next()))).sort();
  const reviews = read.slice(0, days.length).map((date, number) => {
    const rating = starsFrom(shape, dice);
    const dated = dice.next() < hidden ? {} : { date };
    return kept(number, { rating, text: wordsFor(rating, dice), ...dated });
  });
  return { pattern, reviews, dice };
}
