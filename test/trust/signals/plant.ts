import type { Finding, Verdict } from 'src/domain/assessment';
import type { ItemEvidence, ReviewEvidence } from 'src/domain/evidence';
import type { Review } from 'src/domain/reading';
import type { ReviewKey } from 'src/domain/site';
import type { Outcome, Signal } from 'src/trust/signal';
import { kept } from '../../score/evidence';
import { setOf } from '../set';

/** Five-star reviews with these texts, or with what else a test says of them. */
export const saying = (texts: readonly string[], more: Partial<Review> = {}, from = 0): ReviewEvidence[] =>
  texts.map((text, index) => kept(from + index, { rating: 5, text, ...more }));

/** What one signal says of a set, before the control over all of them. */
export const outcomeOf = (signal: Signal, reviews: ReviewEvidence[], more: Partial<ItemEvidence> = {}): Outcome =>
  signal.test(setOf(reviews, more));

/** Its verdict alone. */
export const verdictOf = (
  signal: Signal,
  reviews: ReviewEvidence[],
  more: Partial<ItemEvidence> = {},
): Verdict | Finding['verdict'] => outcomeOf(signal, reviews, more).verdict;

/** The log-odds a signal gives the review with this number. */
export const evidenceOn = (outcome: Outcome, index: number): number =>
  outcome.evidence?.get(`r${index}` as ReviewKey) ?? 0;

const things = '鞋底 鞋面 鞋带 内里 鞋垫 后跟 鞋头 鞋口 颜色 尺码 做工 走线'.split(' ');
const openings = '穿了三天 昨天刚拆开 给弟弟买的 上班穿了一周 雨天走了一路 试了两次 爬山穿过一回 换季前下的单'.split(
  ' ',
);
const findings =
  '比想的软 略微偏窄 踩着有弹性 没有味道 走久了不累 稍微有点硬 跟图上差不多 洗过没变形 边上有一点线头 透气还行'.split(
    ' ',
  );

/** Texts of buyers of shoes, all different, none of them odd in any way. */
export const plainTexts = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => {
    const one = things[index % things.length] ?? '';
    const opening = openings[Math.floor(index / 3) % openings.length] ?? '';
    const finding = findings[Math.floor(index / 7) % findings.length] ?? '';
    const tail = index % 4 === 0 ? '，再看看耐不耐穿' : index % 5 === 0 ? '' : `，第${index}次网购鞋子了`;
    return `${opening}，${one}${finding}${tail}`;
  });

/** Reviews of shoes, as many as asked, five stars unless told. */
export const shoppers = (count: number, more: Partial<Review> = {}): ReviewEvidence[] =>
  saying(plainTexts(count), more, 1000);
