import { ago, day } from 'src/ui/format/dates';
import { inUnit, range, share, stars } from 'src/ui/format/numbers';
import { beforeEach, describe, expect, it } from 'vitest';
import { stubI18n } from '../../tools/locale';

beforeEach(() => stubI18n('en'));

describe('numbers and dates on the screen', () => {
  it('keeps the decimals of stars, so that 4.7 and 4.70 line up', () => {
    expect(stars(4.7)).toBe('4.70');
    expect(range([4.5, 4.82])).toBe('4.50–4.82');
  });

  it('never rounds a share to nothing or to everything', () => {
    expect(share(0.004)).toBe('0.4%');
    expect(share(0.996)).toBe('99.6%');
    expect(share(1)).toBe('100%');
  });

  it('writes a score in its own unit', () => {
    expect(inUnit(4, 'score')).toBe('4.0');
    expect(inUnit(98.24, 'percent')).toBe('98.24%');
    expect(inUnit(1, 'days')).toBe('1 day');
    stubI18n('zh_CN');
    expect(inUnit(15, 'hours')).toBe('15 小时');
  });

  it('takes a calendar day as it is, whatever the time zone', () => {
    expect(day('2026-10-02')).toBe('Oct 2, 2026');
    expect(day('last month')).toBe('last month');
  });

  it('says how long ago something was read', () => {
    const now = new Date('2026-11-22T03:00:00Z');
    expect(ago('2026-11-14T03:00:00Z', now)).toBe('8 days ago');
    expect(ago('2026-11-22T02:59:50Z', now)).toBe('now');
  });
});
