import type { Dimension, ServiceScore, Unit } from 'src/domain/dimensions';
import { folded } from 'src/extract/text';
import { score } from './scores';

const shapes: [RegExp, Dimension, Unit][] = [
  [/平均(\d+(?:\.\d+)?)小时发货/u, 'dispatch-time', 'hours'],
  [/平均(\d+(?:\.\d+)?)天内?发货/u, 'dispatch-time', 'days'],
  [/平均(\d+(?:\.\d+)?)小时(?:内)?退款/u, 'refund-duration', 'hours'],
  [/平均(\d+(?:\.\d+)?)天(?:内)?退款/u, 'refund-duration', 'days'],
  [/及时发货率(\d+(?:\.\d+)?)%/u, 'on-time-dispatch', 'percent'],
  [/客服满意度(\d+(?:\.\d+)?)%/u, 'service-satisfaction', 'percent'],
  [/客服平均(\d+(?:\.\d+)?)秒回复/u, 'reply-time', 'seconds'],
  [/客服平均(\d+(?:\.\d+)?)分钟回复/u, 'reply-time', 'seconds'],
];

/** Scores that today's store labels put into words: `平均15小时退款`, `及时发货率100%`, `客服平均21秒回复`. */
export function scoresOfLabels(labels: readonly string[], shown = true): ServiceScore[] {
  return labels.flatMap((label) => {
    const text = folded(label);
    for (const [shape, dimension, unit] of shapes) {
      const number = shape.exec(text)?.[1];
      if (number === undefined) continue;
      const value = text.includes('分钟回复') ? Number(number) * 60 : Number(number);
      return [score(dimension, { label, value, unit, shown })];
    }
    return [];
  });
}

/** The store's share of good ratings from a label `好评率96%`. `88VIP好评率` is one group's view and stays a label. */
export function positivePercentOf(labels: readonly string[]): number | undefined {
  for (const label of labels) {
    const number = /^(?:店铺)?好评率:?(\d{1,3}(?:\.\d+)?)%$/u.exec(folded(label))?.[1];
    if (number !== undefined && Number(number) <= 100) return Number(number);
  }
  return undefined;
}
