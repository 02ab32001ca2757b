import { share } from '../../format/numbers';
import { t } from '../../format/say';
import type { Trade } from './cell';

const arrows = { above: '▲', level: '＝', below: '▼' } as const;

/** Arrow and percent as shops print them; without a percent the direction in words. */
export function tradeMark({ direction, percent }: Trade): string {
  if (direction === 'level') return `${arrows.level} ${t('panel.trade.level')}`;
  const side = t(direction === 'above' ? 'panel.trade.above' : 'panel.trade.below');
  return `${arrows[direction]} ${percent === undefined ? side : share(percent / 100)}`;
}

/** What the mark means: the percent is a share of the way from the trade's mean to its best or worst store. */
export function tradeInWords({ direction, percent, good }: Trade): string {
  if (direction === 'level') return t('panel.trade.level');
  const side = t(direction === 'above' ? 'panel.trade.above' : 'panel.trade.below');
  if (percent === undefined) return side;
  const how = good
    ? t('panel.trade.toBest', { percent: Math.round(100 - percent) })
    : t('panel.trade.towardsWorst', { percent: Math.round(percent) });
  return `${side}${t('panel.comma')}${how}`;
}
