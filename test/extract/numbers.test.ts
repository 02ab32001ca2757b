import { expect, test } from 'vitest';
import { numeral, parseCount, parseDecimal, parsePercent } from '../../src/extract/numbers';
import { workedMs } from '../worked';

test.each([
  ['1.2万+', 12000, true],
  ['1万+人付款', 10000, true],
  ['3.5万', 35000, false],
  ['1000+', 1000, true],
  ['36.7K', 36700, false],
  ['4900+', 4900, true],
  ['5,136', 5136, false],
  ['1.091', 1091, false],
  ['2 480', 2480, false],
  ['2\u00a0480 avis', 2480, false],
  ['1,2k', 1200, false],
  ['(33,006)', 33006, false],
  ['１２３', 123, false],
  ['４９００＋', 4900, true],
  ['1.234.567', 1234567, false],
  ['1,23,456', 123456, false],
  ['89 reviews', 89, false],
  ['12 months', 12, false],
  ['累计评价 2300', 2300, false],
  ['超2万人收藏', 20000, true],
  ["1'234", 1234, false],
  ['٤٥ تقييم', 45, false],
  ['12 4', 12, false],
  ['0', 0, false],
  ['1.5M', 1500000, false],
  ['100以上', 100, true],
])('the count in %j is %d, at least: %s', (text, value, atLeast) => {
  expect(parseCount(text)).toEqual({ value, atLeast });
});

test.each(['', 'no reviews', '-5', '4.6', '4,58', '1.2.3', '99999999999999999999', '-'])(
  '%j holds no count',
  (text) => {
    expect(parseCount(text)).toBeUndefined();
  },
);

test.each([
  ['4,6', 4.6],
  ['4.7 ', 4.7],
  ['4.85412分', 4.85412],
  ['4.757894736842', 4.757894736842],
  ['4,6 von 5 Sternen', 4.6],
  ['5', 5],
  ['9.1', 9.1],
  ['1.234,5', 1234.5],
  ['４．８', 4.8],
  ['Rated 3 stars', 3],
])('the decimal in %j is %d', (text, value) => {
  expect(parseDecimal(text)).toBe(value);
});

test.each(['', 'n/a', '-3', '--'])('%j holds no decimal', (text) => {
  expect(parseDecimal(text)).toBeUndefined();
});

test.each([
  ['99.5%', 99.5],
  ['98,2 %', 98.2],
  ['高于 35.22%', 35.22],
  ['９８％', 98],
  ['%95', 95],
  ['好评率100%', 100],
])('the percentage in %j is %d', (text, value) => {
  expect(parsePercent(text)).toBe(value);
});

test.each(['', '120%', '-5%', '5', '1000%'])('%j holds no percentage', (text) => {
  expect(parsePercent(text)).toBeUndefined();
});

test.each([
  [2316, '2316'],
  [4.25, '4.25'],
  [-3, '-3'],
  [604800000000, '604800000000'],
])('the number %d of a page is %j', (value, text) => {
  expect(numeral(value)).toBe(text);
});

test.each([1e308, 1e-30, Number.POSITIVE_INFINITY, Number.NaN])('%d is nothing a shop prints', (value) => {
  expect(numeral(value)).toBeUndefined();
});

test('an exponent makes no count, no decimal and no percentage of the digits beside it', () => {
  expect(parseCount('1e5 ratings')).toBeUndefined();
  expect(parseDecimal('1e-5')).toBeUndefined();
  expect(parsePercent('1e5%')).toBeUndefined();
  expect(parseCount('12 évaluations')?.value).toBe(12);
  expect(parseCount('12e')?.value).toBe(12);
});

test('the rest of a number that was torn apart is no count', () => {
  expect(parseCount('36 4.8 .7K')).toBeUndefined();
});

test('ten megabytes of digits cost nothing', () => {
  const huge = '1 '.repeat(5_000_000);
  const before = workedMs();
  parseCount(huge);
  parseDecimal(huge);
  parsePercent(huge);
  expect(workedMs() - before).toBeLessThan(2_000);
});
