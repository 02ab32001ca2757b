import type { Page } from './page';
import { remembered } from './remembered';
import { parseStars, type Stars, starGlyphs } from './star-words';

/** Stars seen on a page: who carries them, and how plainly they are said (3 in words, 2 as data, 1 drawn). */
export interface StarMark {
  element: Element;
  stars: Stars;
  plainness: 1 | 2 | 3;
}

const FIVE = 5;
const ofFive = (rating: number): Stars | undefined =>
  rating > 0 && rating <= FIVE ? { rating, ratingScale: FIVE } : undefined;

const named = /(?:^|[\s_-])(?:stars?|rating|rated|score)[-_]?([0-5])(?:[-_.]([05]))?(?=$|[\s_-])/iu;
function starName(classes: string): Stars | undefined {
  const match = named.exec(classes);
  return match ? ofFive(Number(match[1]) + (match[2] === '5' ? 0.5 : 0)) : undefined;
}
const aboutStars = remembered((classes) => /star|rating|rate(?![a-z])|score/iu.test(classes));

const widthIn = /(?:^|[;\s])width\s*:\s*(\d{1,3}(?:\.\d+)?)%/iu;
const variable =
  /(?<![\w-])--[\w-]{0,40}?(?:rating|star|score)[\w-]{0,40}\s{0,4}:\s{0,4}["']?(\d(?:\.\d{1,9})?)["']?\s{0,4}(?:;|$)/iu;

/** `width: 80%` of a bar of stars, or a style variable that holds the rating. */
function styled(element: Element): Stars | undefined {
  const style = element.getAttribute('style') ?? '';
  if (!style.includes('%') && !style.includes('--')) return undefined;
  const stated = variable.exec(style);
  if (stated) return ofFive(Number(stated[1]));
  const percent = Number(widthIn.exec(style)?.[1] ?? Number.NaN);
  if (percent % 10 !== 0) return undefined;
  const names = `${element.getAttribute('class') ?? ''} ${element.parentElement?.getAttribute('class') ?? ''}`;
  // Bars of a buyer's stars move in halves; any other width is a bar of something else.
  return aboutStars(names) ? ofFive(percent / 20) : undefined;
}

const dataNames = ['data-rating', 'data-score', 'data-stars', 'data-star', 'data-rate', 'data-rating-value'] as const;

function inData(element: Element): Stars | undefined {
  for (const name of dataNames) {
    const value = element.getAttribute(name)?.trim();
    if (value && /^\d(?:\.\d+)?$/u.test(value)) return ofFive(Number(value));
  }
  return undefined;
}

const unlit =
  /empty|gr[ae]y|off(?![a-z])|outline|blank|inactive|unfilled|unchecked|disabled|[-_]o(?![a-z])|border|dim/iu;
const lit = /full|fill|solid|on(?![a-z])|active|lit(?![a-z])|checked|yellow|gold|selected|orange/iu;

type Light = 'dark' | 'half' | 'full' | undefined;

/** Whether an icon of these names is lit; undefined where nothing tells. */
const lightOf = remembered((names): Light => {
  if (unlit.test(names)) return 'dark';
  if (/half/iu.test(names)) return 'half';
  return lit.test(names) ? 'full' : undefined;
});

/** How many of a row of star icons are lit; undefined where nothing tells the lit ones from the others. */
function litAmong(icons: readonly Element[]): Stars | undefined {
  if (icons.length > FIVE || icons.length === 0) return undefined;
  const lights = icons.map((icon) =>
    lightOf(`${icon.getAttribute('class') ?? ''} ${icon.getAttribute('src')?.split('/').at(-1) ?? ''}`),
  );
  const count = (light: Light): number => lights.filter((one) => one === light).length;
  const [dark, half, full] = [count('dark'), count('half'), count('full')];
  if (full + half + dark === icons.length) return ofFive(full + half / 2);
  // Only one kind is named: the rest of the five is the other.
  if (icons.length < FIVE || full + half + dark === 0) return undefined;
  return ofFive(full > 0 ? full + half / 2 : FIVE - dark - half / 2);
}

const labels = ['aria-label', 'title', 'alt'] as const;
/** What a class makes of its element: nothing, or a drawn star or rating, perhaps with its number. */
const drawing = remembered((classes) => /[sS]tar|[rR]ating|score/u.test(classes) && { stars: starName(classes) });
// More of a kind than any list of reviews has; a page may not hold us for ever.
const most = 4_000;
const batch = 100;
const mostNamed = 60_000;
const namedBatch = 1_000;

/** Every rating that stands in an attribute or is drawn with icons, page over, in no order. */
export function* starMarks(page: Page): Generator<void, StarMark[]> {
  const marks: StarMark[] = [];
  let done = 0;
  const add = (element: Element, stars: Stars | undefined, plainness: StarMark['plainness']): void => {
    if (stars) marks.push({ element, stars, plainness });
  };
  // One plain selector at a time: browsers look those up several times faster than a list.
  for (const label of labels)
    for (const element of page.all(`[${label}]`, most)) {
      if (++done % batch === 0) yield;
      const text = element.getAttribute(label) ?? '';
      add(element, parseStars(text) ?? starGlyphs(text), 3);
    }
  for (const name of dataNames) for (const element of page.all(`[${name}]`, most)) add(element, inData(element), 2);
  for (const element of page.all('[style]', most)) {
    if (++done % batch === 0) yield;
    add(element, styled(element), 1);
  }
  const rows = new Map<Element, Set<Element>>();
  const addIcon = (element: Element): void => {
    const row = element.childElementCount === 0 || element.localName === 'svg' ? element.parentElement : null;
    if (row) rows.set(row, (rows.get(row) ?? new Set()).add(element));
  };
  // One look at each class that is new costs less than five look-ups for parts of classes.
  for (const element of page.all('[class]', mostNamed)) {
    if (++done % namedBatch === 0) yield;
    const drawn = drawing(element.getAttribute('class') ?? '');
    if (!drawn) continue;
    add(element, drawn.stars, 1);
    addIcon(element);
  }
  for (const element of page.all('img[src*="star"]', most)) addIcon(element);
  for (const [row, icons] of rows) add(row, litAmong([...icons]), 1);
  return marks;
}
