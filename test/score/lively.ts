import type { ReviewEvidence } from 'src/domain/evidence';
import fc from '../seeded';
import { kept, words } from './evidence';

const goods = ['鞋子', '杯子', '椅子', '台灯', '背包', '键盘', '外套', '锅', '雨伞', '书架'];
const parts = ['做工', '颜色', '大小', '手感', '包装', '重量', '气味', '边角', '材料', '螺丝', '说明书', '拉链'];
const looks = [
  '挺细致',
  '比图片深一点',
  '刚刚好',
  '有点薄',
  '结实',
  '没什么味道',
  '歪了一点',
  '比想象中轻',
  '一般',
  '很耐看',
];
const uses = [
  '用了三天',
  '昨天才到',
  '给爸妈买的',
  '搬家时用上了',
  '放在办公室',
  '第二次买',
  '朋友推荐的',
  '周末试了试',
];
const ends = [
  '先这样',
  '过段时间再来说',
  '不后悔',
  '下次看看别的颜色',
  '总之够用了',
  '要是便宜点就好了',
  '退货也麻烦就留着',
  '孩子喜欢',
];
const fillers = ['好', '不错', '很好很好', '好评', '👍👍👍'];
const paid = ['好评返现三元，卡片在盒子里，所以给五星', '商家说晒图返红包，晒一下', '客服让我改成好评就退十块'];
const template = [
  '宝贝收到了，和描述一样，质量非常好，物流也快，全五分好评，以后还来这家店买',
  '质量超出预期，发货迅速，客服耐心，给家人也买了一个，强烈推荐大家购买',
];

/** What a campaign adds to an honest list. */
const plots = ['none', 'copies', 'fillers', 'paid', 'burst', 'one-author', 'unverified'] as const;

interface Plan {
  seed: number;
  honest: number;
  plot: (typeof plots)[number];
  planted: number;
  heard: boolean;
}

/** A steady stream of whole numbers (Park and Miller), so that a failure can be met again. */
function stream(seed: number): (below: number) => number {
  let state = (seed % 2_147_483_646) + 1;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return Math.floor((state / 2_147_483_647) * below);
  };
}

const dayBefore = (days: number): string => new Date(Date.UTC(2026, 10, 20 - days)).toISOString().slice(0, 10);

function honestText(next: (below: number) => number): string {
  const pick = (list: readonly string[]): string => list[next(list.length)] ?? '';
  const clauses = Array.from({ length: 1 + next(5) }, () => `${pick(parts)}${pick(looks)}`);
  return [pick(uses) + pick(goods), ...clauses, pick(ends)].join('，');
}

function plantedText({ plot }: Plan, index: number, next: (below: number) => number): string {
  const pick = (list: readonly string[]): string => list[next(list.length)] ?? '';
  if (plot === 'copies') return pick(template).slice(0, 30 + next(6));
  if (plot === 'fillers') return pick(fillers);
  if (plot === 'paid') return `${pick(paid)}，${pick(ends)}${index}`;
  return honestText(next);
}

/** The reviews of one item as a page with dates, nicknames and marks shows them, with or without a campaign among them. */
export function livelyReviews(plan: Plan): ReviewEvidence[] {
  const next = stream(plan.seed);
  const marks = (index: number, planted: boolean) => ({
    author: planted && plan.plot === 'one-author' ? 'sunny_river' : `buyer_${plan.seed}_${index}`,
    verified: !(planted && plan.plot === 'unverified'),
    photos: next(4),
    ...(next(6) === 0 ? { followUp: { text: honestText(next), days: 3 + next(40) } } : {}),
    ...(next(5) === 0 ? { sellerReply: { text: '感谢支持' } } : {}),
  });
  const honest = Array.from({ length: plan.honest }, (_, index) => {
    const rating = [5, 5, 5, 5, 4, 4, 3, 2, 1][next(9)] ?? 5;
    const date = dayBefore(next(300));
    return kept(index, { text: honestText(next), rating, date, ...marks(index, false) });
  });
  const day = dayBefore(10 + next(100));
  const planted = Array.from({ length: plan.plot === 'none' ? 0 : plan.planted }, (_, index) => {
    const date = plan.plot === 'burst' || plan.plot === 'one-author' ? day : dayBefore(next(300));
    const text = plantedText(plan, index, next);
    return kept(5000 + index, { text, rating: 5, date, ...marks(5000 + index, true) });
  });
  const all = [...honest, ...planted];
  return plan.heard
    ? all.map((one) => ({
        ...one,
        said: (one.review.rating ?? 0) >= 4 ? words(0.97, 0.02, 'positive') : words(0.05, 0.15, 'negative'),
      }))
    : all;
}

/** Lists that make tests speak: now with a campaign, now without. */
export const anyLively: fc.Arbitrary<ReviewEvidence[]> = fc
  .record({
    seed: fc.nat({ max: 100_000 }),
    honest: fc.integer({ min: 20, max: 60 }),
    plot: fc.constantFrom(...plots),
    planted: fc.integer({ min: 5, max: 30 }),
    heard: fc.boolean(),
  })
  .map(livelyReviews);
