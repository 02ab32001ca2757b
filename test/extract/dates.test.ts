import { expect, test } from 'vitest';
import { dayFirstIn, parseDate } from '../../src/extract/dates';

const at = new Date('2026-11-22T03:00:00Z');

test.each([
  ['2026-07-30', '2026-07-30'],
  ['2026年8月14日', '2026-08-14'],
  ['2017年05月09日 12:54', '2017-05-09'],
  ['2016.09.10', '2016-09-10'],
  ['2020年4月1日', '2020-04-01'],
  ['2020년 4월 1일', '2020-04-01'],
  ['2020-11-29T23:59:00-05:00', '2020-11-29'],
  ['2020/3/5 10:00', '2020-03-05'],
  ['20201129', '2020-11-29'],
  ['２０２６－０７－３０', '2026-07-30'],
  ['2017年05月09日 12:54颜色分类：黑', '2017-05-09'],
])('%j is the day %s', (text, day) => {
  expect(parseDate(text, at)).toBe(day);
});

test.each([
  ['09.10', '2026-09-10'],
  ['12.24', '2025-12-24'],
  ['8月14日', '2026-08-14'],
  ['11月22日', '2026-11-22'],
  ['11月23日', '2025-11-23'],
  ['02.29', '2024-02-29'],
  ['今天', '2026-11-22'],
  ['昨天 12:30', '2026-11-21'],
  ['前天', '2026-11-20'],
])('%j without a year is the latest such day, %s', (text, day) => {
  expect(parseDate(text, at)).toBe(day);
});

test('today on a Chinese page is the day in China, also late in the evening of Greenwich', () => {
  expect(parseDate('今天', new Date('2026-11-21T20:00:00Z'))).toBe('2026-11-22');
});

test.each([
  ['May 20, 2026', '2026-05-20'],
  ['19 June 2019', '2019-06-19'],
  ['7. Juni 2018', '2018-06-07'],
  ['3 août 2019', '2019-08-03'],
  ['13 ottobre 2020', '2020-10-13'],
  ['25 de agosto de 2017', '2017-08-25'],
  ['sexta 18 setembro 2020', '2020-09-18'],
  ['11 Feb 2026', '2026-02-11'],
  ['Mar 1, 2020', '2020-03-01'],
  ['12 maart 2021', '2021-03-12'],
  ['5 mrt. 2021', '2021-03-05'],
  ['3 października 2019', '2019-10-03'],
  ['1er janvier 2020', '2020-01-01'],
  ['Tue Mar 10 2020 00:00:00 GMT', '2020-03-10'],
  ['Reviewed in the United Kingdom on 4 Sept 2022', '2022-09-04'],
  ['3rd of May 2019', '2019-05-03'],
  ['2. 3. 2020', '2020-03-02'],
  ['15 мая 2021 г.', '2021-05-15'],
  ['2019. június 3.', '2019-06-03'],
  ['Jan Muster, 3. Mai 2019', '2019-05-03'],
  ['18-Feb-2021', '2021-02-18'],
  ['13 févr. 2019', '2019-02-13'],
  ['1 Mayıs 2020', '2020-05-01'],
])('%j is the day %s', (text, day) => {
  expect(parseDate(text, at)).toBe(day);
});

test.each([
  ['08/10/2016', 'fr', '2016-10-08'],
  ['08/10/2016', 'en-US', '2016-08-10'],
  ['08/10/2016', 'en-GB', '2016-10-08'],
  ['25/10/2016', 'en-US', '2016-10-25'],
  ['10/25/2016', 'fr', '2016-10-25'],
  ['08.10.2016', 'en-US', '2016-10-08'],
  ['yesterday', 'en', '2026-11-21'],
  ['gestern', 'de', '2026-11-21'],
])('%j on a page in %s is %s', (text, language, day) => {
  expect(parseDate(text, new Date(2026, 10, 22, 12), { language })).toBe(day);
});

test('the order seen in the list outweighs the language', () => {
  const dayFirst = dayFirstIn(['08/10/2016', '25/10/2016']);
  expect(dayFirst).toBe(true);
  expect(parseDate('08/10/2016', at, { language: 'en-US', dayFirst: true })).toBe('2016-10-08');
  expect(dayFirstIn(['08/10/2016'])).toBeUndefined();
});

test.each([
  '',
  '6天前',
  '3 hours ago',
  'Past month',
  '2026-02-30',
  '31.04.2020',
  '13/13/2020',
  '9 months ago',
  '收货12天后追加',
  'il y a 3 mois',
  '1.5',
  'x',
])('%j names no day', (text) => {
  expect(parseDate(text, at)).toBeUndefined();
});

test('a language tag the browser does not know is no error', () => {
  expect(parseDate('May 20, 2026', at, { language: 'not a tag!' })).toBe('2026-05-20');
});
