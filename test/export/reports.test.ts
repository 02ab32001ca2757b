// @vitest-environment happy-dom

import Papa from 'papaparse';
import { writeReviewsCsv, writeStoresCsv, writeTable } from 'src/export/csv';
import { inline, writeMarkdown } from 'src/export/markdown';
import { maskName, maskNames } from 'src/export/names';
import { writeReport } from 'src/export/report';
import { reportTexts } from 'src/export/voice';
import { describe, expect, it } from 'vitest';
import fc from '../seeded';
import { languages, talkIn } from '../tools/locale';
import { reviewOf, sampleBundle } from './samples';
import { voiceIn } from './voices';

const english = voiceIn('en');
const hostile =
  '</title><script>alert(1)</script><img src=x onerror=alert(1)>"\'`=1+1 [x](javascript:alert(1)) ![y](https://e.example/z)';
const hostileBundle = () => {
  const bundle = sampleBundle();
  const [note] = bundle.notes;
  const [store] = bundle.stores;
  const [answer] = bundle.summaries;
  if (!note || !store || !answer) throw new Error('sample');
  return sampleBundle({
    filter: hostile,
    stores: [{ ...store, facts: { name: hostile, url: 'https://e.example/' } }],
    summaries: [{ ...answer, storeName: hostile, storeUrl: 'javascript:alert(1)' }],
    reviews: [reviewOf(1, { text: hostile, author: hostile, sellerReply: { text: hostile } })],
    notes: [
      {
        ...note,
        text: hostile,
        tags: [hostile],
        quote: { ...note.quote, text: hostile, capturedAt: '2026-11-20T08:00:00.000Z', url: 'https://e.example/">x' },
      },
    ],
  });
};
const rowsOf = (csv: string) =>
  Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data;

describe('what every report states', () => {
  const bundle = maskNames(sampleBundle({ filter: 'tag gift' }));
  it.each([
    ['Markdown', writeMarkdown(bundle, english).replaceAll('\\', '')],
    ['HTML', writeReport(bundle, english)],
  ])('%s has n, interval, date, method, address, filter and what became of names', (_, text) => {
    for (const part of [
      '21 usable',
      '4.52–4.82',
      '2026-11-22',
      '1.2.0',
      'https://detail.tmall.com/item.htm',
      'tag gift',
      'list: Negative',
      '1.1.0',
    ])
      expect(text).toContain(part);
    expect(text).toContain('2 shortened here, 1 already by the shop');
    expect(text).not.toContain('Mira Holm');
  });

  it('the table has them on every row', () => {
    const [row] = rowsOf(writeStoresCsv(bundle));
    expect(row).toMatchObject({
      rating: '4.71',
      ratingFrom: '4.52',
      ratingTo: '4.82',
      n: '21',
      methodVersion: '1.2.0',
      filter: 'tag gift',
    });
    expect(row?.names).toBe('masked: 2; masked by the shop: 1');
    expect(rowsOf(writeReviewsCsv(bundle)).map(({ url, author }) => [url, author])).toEqual([
      ['https://yunling.tmall.example/', 'M**'],
      ['https://yunling.tmall.example/', 't**1'],
    ]);
  });

  it.each(languages)('in %s every word is there', (language) => {
    const { t } = talkIn(language);
    const look = t as (key: string, values?: object) => string;
    expect(reportTexts.filter((id) => look(`transfer.report.${id}`, {}) === '')).toEqual([]);
    expect(writeReport(sampleBundle(), voiceIn(language))).toContain('<svg class="chart wide"');
  });
});

describe('names', () => {
  it('are shortened to their first letter; what the shop has shortened stays', () => {
    expect(['Mira Holm', '👩‍👧 Anna', 't**1', '王＊', '', 'a...b'].map(maskName)).toEqual([
      'M**',
      '👩‍👧**',
      't**1',
      '王＊',
      '',
      'a...b',
    ]);
  });

  it('shortened once more are the same', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => maskName(maskName(name)) === maskName(name)));
  });
});

describe('the HTML report', () => {
  it('draws the rating, the shares and the history, each with a text alternative', () => {
    const page = new DOMParser().parseFromString(writeReport(sampleBundle(), english), 'text/html');
    const labels = [...page.querySelectorAll('svg.chart')].map((chart) => chart.getAttribute('aria-label') ?? '');
    // Each in a wide and a narrow form, of which one is shown.
    expect(labels).toHaveLength(6);
    expect(new Set(labels).size).toBe(3);
    expect(labels.every((label) => /\d/.test(label))).toBe(true);
  });

  it('holds nothing that runs or loads, whatever the texts are', () => {
    const text = writeReport(hostileBundle(), english);
    const page = new DOMParser().parseFromString(text, 'text/html');
    expect(page.querySelectorAll('script,iframe,object,link,form,img,base')).toHaveLength(0);
    expect(
      [...page.querySelectorAll('a')]
        .map((each) => each.getAttribute('href'))
        .filter((url) => !/^(#|https?:)/.test(url ?? '')),
    ).toEqual([]);
    expect(
      [...page.querySelectorAll('*')]
        .flatMap((each) => each.getAttributeNames())
        .filter((name) => name.startsWith('on')),
    ).toEqual([]);
    expect(page.querySelector('h2')?.textContent).toBe(hostile);
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
    expect(text).not.toMatch(/(?:src|href)="(?!data:|#|https?:)/);
  });

  it('is whole with nothing in it', () => {
    const empty = sampleBundle({ stores: [], items: [], reviews: [], snapshots: [], notes: [], summaries: [] });
    expect(writeReport(empty, english)).toContain('</html>');
  });
});

describe('the Markdown report', () => {
  it('makes no link, image or HTML out of texts', () => {
    const text = writeMarkdown(hostileBundle(), english);
    // Unescaped signs that begin something in Markdown, outside our own links.
    const own = text.replace(/<https:\/\/[^<>\s]*>/g, '');
    expect(own).not.toMatch(/(^|[^\\])[<[]/m);
    expect(own).not.toMatch(/javascript:|https:/);
  });

  it('text stays one paragraph of text', () => {
    expect(inline('# a\n- b\n1. c')).toBe('\\# a \\- b 1\\. c');
    expect(inline('a_b*c`d`')).toBe('a\\_b\\*c\\`d\\`');
  });
});

describe('CSV', () => {
  it.each([
    '=1+1',
    '+1',
    '-1+1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '  =1',
    '\u00a0=1',
    '\u200b=1',
    '\ufeff=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
    '"=1',
    '−2',
  ])('text that a spreadsheet could run is only text: %j', (text) => {
    const [row] = rowsOf(writeTable(['text'], [{ text }]));
    expect(row?.text).toBe(`'${text}`);
  });

  it('numbers stay numbers, the negative ones too', () => {
    expect(writeTable(['a', 'b'], [{ a: -6, b: 1e-7 }])).toBe('\uFEFFa,b\r\n-6,1e-7\r\n');
    const [row] = rowsOf(writeStoresCsv(sampleBundle()));
    expect(row?.['shipping (score, 180 days) towards best (+) or worst (-) %']).toBe('-6');
  });

  it('a table reads back as it was written', () => {
    const harmless = fc.string({ unit: 'grapheme' }).filter((text) => /^[\p{L}\p{N}]/u.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(harmless, fc.integer()), { minLength: 1 }), (rows) => {
        const csv = writeTable(
          ['text', 'n'],
          rows.map(([text, n]) => ({ text, n })),
        );
        expect(rowsOf(csv)).toEqual(rows.map(([text, n]) => ({ text, n: String(n) })));
      }),
    );
  });
});
