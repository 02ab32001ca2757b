import { festivalFactors, festivals } from 'src/trust/festivals';
import { describe, expect, it } from 'vitest';

const DAY = 86_400_000;
const day = (date: string): number => Date.parse(date) / DAY;
const factor = (date: string, site: 'taobao' | 'generic' = 'generic') => festivalFactors([day(date)], site)[0];
const daysOf = (id: string, year: number) => festivals.find((one) => one.id === id)?.days(year);

describe('festivals', () => {
  it.each([
    ['2024-11-29', 'Black Friday, the day after the fourth Thursday'],
    ['2019-11-29', 'Black Friday where the month begins on a Friday'],
    ['2025-06-18', '618'],
    ['2025-11-11', '双11'],
    ['2025-12-12', '双12'],
    ['2025-07-08', 'Prime Day in July'],
  ])('%s is %s', (date) => {
    expect(factor(date)).toBe(10);
  });

  it('puts 年货节 before every new year that the calendar knows', () => {
    const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
    for (let year = 2015; year <= 2035; year++) {
      const [, end] = daysOf('new-year-goods', year)?.[0] ?? ['', ''];
      const near = [4, 5, 6].map((after) => {
        const parts = lunar.formatToParts(new Date(Date.parse(end) + after * DAY));
        return parts.map(({ value }) => value).join('');
      });
      // The calendar is a day off where the new moon falls on midnight, as in 2027.
      expect(near, String(year)).toContain('1/1');
    }
  });

  it('lasts until the parcels are in, thinner after three days', () => {
    expect([factor('2025-06-21'), factor('2025-06-28'), factor('2025-06-29')]).toEqual([10, 4, 1]);
  });

  it('is that of the site: Chinese shops do not hold Black Friday', () => {
    expect(factor('2024-11-29', 'taobao')).toBe(1);
    expect(factor('2024-11-11', 'taobao')).toBe(10);
    expect(factor('2025-04-15')).toBe(1);
  });
});
