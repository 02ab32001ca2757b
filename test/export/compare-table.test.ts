// @vitest-environment happy-dom
import Papa from 'papaparse';
import { type CompareFile, compareCsv, comparePage } from 'src/export/compare-table';
import { describe, expect, it } from 'vitest';

const file: CompareFile = {
  title: 'Compare stores',
  corner: 'Compared',
  stores: ['阿禾家的茶', '=HYPERLINK("x")', '阿禾家的茶'],
  figures: [
    { name: 'Credible rating', values: [4.83, 4.2, undefined] },
    { name: 'Towards best or worst', values: [-6, 27.5, '−3 or so'] },
    { name: 'Promises', values: ['7天, "退"\n换', '@cmd', '+1'] },
  ],
  shown: [
    {
      name: 'Credible rating',
      about: 'stars of 5',
      cells: [
        {
          lines: ['4.83', '<img src=x onerror=alert(1)>'],
          best: true,
          bar: { from: 3.5, to: 5, value: 4.83, interval: [4.76, 4.88] },
        },
        { lines: ['4.20'], best: false },
        { lines: [], best: false },
      ],
    },
  ],
  made: 'Made on 22 Nov 2026',
  language: 'en',
};

describe('a comparison as CSV', () => {
  const rows = Papa.parse<string[]>(compareCsv(file).replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;

  it('comes back with the same figures, numbers as numbers, the negative ones too', () => {
    expect(rows[1]).toEqual(['Credible rating', '4.83', '4.2', '']);
    expect(rows[2]?.slice(0, 3)).toEqual(['Towards best or worst', '-6', '27.5']);
    expect(rows[3]?.[1]).toBe('7天, "退"\n换');
  });

  it('holds nothing that a spreadsheet would run', () => {
    const texts = rows.flat().filter((cell) => !/^-?\d+(\.\d+)?$/.test(cell));
    expect(texts.filter((cell) => /^\s*[=+\-@−]/.test(cell))).toEqual([]);
    expect(rows[3]?.[2]).toBe("'@cmd");
  });

  it('keeps a column for each of two stores with one name', () => {
    expect(rows[0]?.filter((name) => name.startsWith('阿禾家的茶'))).toEqual(['阿禾家的茶', '阿禾家的茶 (2)']);
    const clash = { ...file, stores: ['A', 'A', 'A (2)'], figures: [{ name: 'x', values: [1, 2, 3] }] };
    expect(compareCsv(clash)).toContain('x,1,2,3');
  });

  it('says in its last line how it was made', () => {
    expect(rows.at(-1)?.[0]).toBe('Made on 22 Nov 2026');
  });
});

describe('a comparison as a page', () => {
  const page = new DOMParser();

  it('takes every text as text and nothing from outside', () => {
    const source = comparePage(file);
    const document = page.parseFromString(source, 'text/html');
    expect(document.querySelectorAll('script, img, link, iframe, [src], [onerror]')).toHaveLength(0);
    expect(document.body.textContent).toContain('<img src=x onerror=alert(1)>');
    expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
  });

  it('draws the bar on an axis that says its ends, and marks what is better', () => {
    const document = page.parseFromString(comparePage(file), 'text/html');
    expect([...document.querySelectorAll('.ends span')].map((end) => end.textContent)).toEqual(['3.5', '5']);
    expect(document.querySelectorAll('td.best')).toHaveLength(1);
    expect(document.querySelectorAll('thead th')).toHaveLength(4);
  });
});
