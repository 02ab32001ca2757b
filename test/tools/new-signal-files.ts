const template = `import { sentence } from 'src/domain/sentence';
import type { Signal } from '../signal';
import { binomialTail } from '../statistics/binomial';

// Fewer reviews cannot show it: say here why this many.
const FEWEST = 20;
// What honest shops show: say here where it comes from, and the command that measured it.
const USUAL_SHARE = 0.1;
// One honest shop in a hundred may be warned of by chance.
const WARN_LEVEL = 0.01;

/** Say here what it looks for, and what else could explain it. */
export const SIGNAL_CONSTANT: Signal = {
  id: 'SIGNAL_ID',
  family: 'SIGNAL_FAMILY',
  test({ reviews }) {
    const read = reviews.filter(({ kind }) => kind !== 'default');
    const found = read.filter(({ review }) => review.text.includes('SIGNAL_ID'));
    const numbers = { found: found.length, read: read.length };
    if (read.length < FEWEST) {
      return { verdict: 'not-tested', numbers, why: sentence('signalTooFew', { n: read.length }), reviews: [] };
    }
    const p = binomialTail(found.length, read.length, USUAL_SHARE);
    return {
      verdict: p < WARN_LEVEL ? 'warn' : 'pass',
      p,
      numbers,
      why: sentence('findingSIGNAL_PASCAL', numbers),
      ...(found.length > 0 ? { innocent: sentence('innocentSIGNAL_PASCAL') } : {}),
      reviews: found.map(({ key }) => key).sort(),
    };
  },
};
`;

const testTemplate = `import { SIGNAL_CONSTANT } from 'src/trust/signals/SIGNAL_ID';
import { describe, expect, it } from 'vitest';
import { kept } from '../../score/evidence';
import { outcomeOf } from './fixtures';

/** Reviews that show it, then reviews that do not. */
const some = (showing: number, others: number) => [
  ...Array.from({ length: showing }, (_, index) => kept(index, { text: \`SIGNAL_ID number \${index}\` })),
  ...Array.from({ length: others }, (_, index) => kept(1000 + index, {})),
];
const verdict = (showing: number, others: number) => outcomeOf(SIGNAL_CONSTANT, some(showing, others)).verdict;

describe('SIGNAL_ID', () => {
  it.each([
    ['warn', 20, 80],
    ['warn', 10, 20],
    ['warn', 30, 0],
    ['pass', 0, 40],
    ['pass', 2, 38],
    ['pass', 10, 90],
    ['not-tested', 5, 5],
    ['not-tested', 0, 0],
  ])('gives %s for %i that show it beside %i others', (expected, showing, others) => {
    expect(verdict(showing, others)).toBe(expected);
  });
});
`;

const camel = (id: string): string => id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const pascal = (id: string): string => camel(id).replace(/^\w/, (letter) => letter.toUpperCase());

/** What a signal's constant and its message keys are called. */
export const namesOf = (id: string): { constant: string; key: string; suffix: string } => ({
  constant: camel(id),
  key: camel(id),
  suffix: pascal(id),
});

const filled = (source: string, id: string, family: string): string =>
  source
    .replaceAll('SIGNAL_ID', id)
    .replaceAll('SIGNAL_CONSTANT', camel(id))
    .replaceAll('SIGNAL_PASCAL', pascal(id))
    .replaceAll('SIGNAL_FAMILY', family);

/** What a new signal starts as: a share against what is usual, to be filled in. */
export const signalSource = (id: string, family: string): string => filled(template, id, family);

/** Its first fixtures: three that fire, three quiet, two not tested. */
export const testSource = (id: string): string => filled(testTemplate, id, '');

/** A new signal's words, to be written: its name, what it is about, its sentence and the innocent explanation. */
export const words: Record<
  'en' | 'zh_CN' | 'zh_TW',
  { name: string; about: string; finding: string; innocent: string }
> = {
  en: {
    name: 'Name it in three words',
    about: 'Say in one sentence what it looks for.',
    finding: '{found} of {read} reviews show it.',
    innocent: 'Say what else looks the same.',
  },
  zh_CN: {
    name: '给它起个短名字',
    about: '用一句话说它看什么。',
    finding: '{read} 条评价里有 {found} 条是这样。',
    innocent: '说说还有什么情况看起来一样。',
  },
  zh_TW: {
    name: '給它取個短名字',
    about: '用一句話說它看什麼。',
    finding: '{read} 則評價裡有 {found} 則是這樣。',
    innocent: '說說還有什麼情況看起來一樣。',
  },
};
