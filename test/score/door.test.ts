import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { assess } from 'src/score/assess';
import { describe, expect, it } from 'vitest';
import { readingFrom, storesFrom } from '../tools/assess-input';
import { printable } from '../tools/assess-output';
import { talkIn } from '../tools/locale';
import { item, kept, now, store } from './evidence';

const root = fileURLToPath(new URL('../..', import.meta.url));
const at = '2026-11-22T00:00:00Z';
const line = (more: object = {}) =>
  JSON.stringify({
    url: 'https://item.taobao.com/item.htm?id=1',
    site: 'taobao',
    readAt: at,
    store: { id: '9', name: '云岭' },
    item: { id: '1' },
    ...more,
  });
const read = (...lines: string[]) =>
  storesFrom(lines.map((text, index) => readingFrom(text, `line ${index + 1}`, at).reading));

function door(input: string, ...args: string[]) {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'test/tools/assess.ts', ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
  });
  return { code: run.status, out: run.stdout, error: run.stderr };
}

describe('lines of readings', () => {
  it('of the same store are one store, by any alias', () => {
    const stores = read(
      line(),
      line({ store: { id: '5' }, item: { id: '2' } }),
      line({
        site: 'tmall',
        url: 'https://detail.tmall.com/item.htm?id=3',
        store: { sellerId: '77', id: '9' },
        item: { id: '3' },
      }),
      line({ store: { sellerId: '77' }, item: { id: '4' } }),
      line({ store: {}, item: { id: '1' } }),
    );
    expect(stores.map((one) => one.store.items.map(({ id }) => id))).toEqual([['3', '4', '1'], ['2']]);
  });

  it('with two different shop ids stay two stores, whatever they share', () => {
    expect(read(line({ store: { id: '1' } }), line({ store: { id: '2' } }))).toHaveLength(2);
  });

  it('without anything to assess give no store', () => {
    expect(
      read(JSON.stringify({ url: 'https://item.taobao.com/', site: 'taobao', page: 'none', block: 'captcha' })),
    ).toEqual([]);
  });

  it('may hold more reviews than one page sends, equal ones among them', () => {
    const reviews = Array.from({ length: 12_000 }, (_, index) => ({
      text: `第 ${index % 6000} 条评价的内容`,
      rating: 5,
    }));
    expect(read(line({ reviews }))[0]?.store.items[0]?.reviews).toHaveLength(12_000);
  });

  it.each([
    ['{', 'line 3: not JSON'],
    ['[]', 'line 3: not a reading'],
    ['{"url":"https://a.example/"}', '"site" is missing'],
    ['{"url":"nowhere","site":"taobao"}', 'check url'],
    [line({ reviews: 'many' }), '"reviews" is not a list'],
    [line({ reviews: [{ text: 5 }] }), 'a review is not'],
  ])('such as %s are refused with their number', (text, message) => {
    expect(() => readingFrom(text, 'line 3', at)).toThrow(message);
  });
});

describe('what is printed', () => {
  it('is flat, with sentences in English, review ids as the page gave them and the items apart', () => {
    const evidence = store([item([kept(0, { id: 'site-7', rating: 2 })])]);
    const out = printable(assess(evidence, { now, dial: 'strict' }), talkIn('en'), true);
    expect(out).toMatchObject({
      dial: 'strict',
      state: 'too-few-reviews',
      coverage: { read: 1, usable: 1 },
      confidenceWhy: '1 usable review was read; 8 are needed to say more.',
      storeScore: { noLetter: 'No comparison with its trade yet, so no letter.', components: [] },
      items: [{ id: '1', coverage: { read: 1 } }],
      reviews: [{ id: 'site-7', class: 'bad', classFrom: 'stars', credibility: 0.9, weight: 1, reasons: [] }],
    });
  });
});

describe('npm run assess', () => {
  it('prints one JSON line per store and nothing else', () => {
    const { code, out, error } = door(
      `${line()}\n\n${line({ store: { id: '5' }, item: { id: '2' } })}\n`,
      '--dial',
      'neutral',
      '--now',
      at,
    );
    expect([code, error]).toEqual([0, '']);
    expect(
      out
        .trim()
        .split('\n')
        .map((text) => JSON.parse(text).store.id),
    ).toEqual(['9', '5']);
  });

  it('refuses bad input with one line and code 2', () => {
    const { code, out, error } = door(`${line()}\nnot json\n`);
    expect([code, out, error]).toEqual([2, '', 'assess: line 2: not JSON\n']);
    expect(door('', '--dial', 'loud').code).toBe(2);
  });
});
