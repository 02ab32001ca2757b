import type { Said } from './said';

const between = '[^\\d\\n]{0,6}';
const word = '[^\\d\\n]{1,30}';
const bare = (n: number): string => `(?<!\\d)0?${n}(?!\\d)`;
const nearNow =
  /今天|昨天|前天|今日|昨日|today|yesterday|heute|gestern|hoy|ayer|hier|oggi|ieri|hoje|ontem|ago|前|\bvor\b|il y a|vandaag|gisteren|dzi|wczoraj/iu;
const dayMs = 86_400_000;

/** Whether a page says this ISO day in any order, with the month as a number or a word, without its year, or as an instant. */
export function saysDay({ plain }: Said, iso: string, at: Date): boolean {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  const [y, m, d] = [`(?:${year}|(?<!\\d)'?${String(year).slice(2)}(?!\\d))`, bare(month), bare(day)];
  const shapes = [
    `${y}${between}${m}${between}${d}`,
    `${d}${between}${m}${between}${y}`,
    `${m}${between}${d}${between}${y}`,
    `(?<!\\d)${iso.replaceAll('-', '')}`,
    `${d}${word}${year}`,
    `\\p{L}[^\\d\\n]{0,3}${d}[^\\d\\n]{0,8}${year}`,
    `${year}${word}${d}`,
  ];
  if (new RegExp(shapes.join('|'), 'u').test(plain)) return true;
  // Without its year it is the latest such day; a 29 February may lie eight years back.
  const isLatest = at.getTime() - Date.parse(iso) < 367 * dayMs || iso.endsWith('02-29');
  if (isLatest && new RegExp(`${m}${between}${d}`, 'u').test(plain)) return true;
  if (Math.abs(at.getTime() - Date.parse(iso)) < 4 * dayMs && nearNow.test(plain)) return true;
  // Seconds or milliseconds since 1970, in any time zone.
  return [...plain.matchAll(/(?<!\d)1\d{9}(?:\d{3})?(?!\d)/gu)].some(([digits]) => {
    const time = Number(digits) * (digits.length === 10 ? 1000 : 1);
    return Math.abs(time - Date.parse(iso)) < 2 * dayMs;
  });
}
