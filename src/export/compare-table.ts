import Papa from 'papaparse';

/** A comparison as files carry it, in the reader's words: one column a store. */
export interface CompareFile {
  title: string;
  /** What stands over the names of the rows. */
  corner: string;
  stores: readonly string[];
  /** One figure a line; numbers stay numbers. Absent: the store has none. */
  figures: readonly { name: string; values: readonly (string | number | undefined)[] }[];
  /** One question a line, as the screen shows it. */
  shown: readonly ShownRow[];
  /** How and when it was made. */
  made: string;
  language: string;
}

/** One row of the screen: what each store's cell says, line by line, and where its bar lies. */
export interface ShownRow {
  name: string;
  about?: string;
  cells: readonly { lines: readonly string[]; best: boolean; bar?: Bar }[];
}

/** A value with its interval on an axis that all bars of the file share. */
interface Bar {
  from: number;
  to: number;
  value: number;
  interval: readonly [number, number];
}

/** The comparison as CSV with a byte order mark, so that spreadsheets read Chinese right. Texts that look like formulas stay texts. */
export function compareCsv({ corner, stores, figures, made }: CompareFile): string {
  const rows = [
    [corner, ...stores],
    ...figures.map(({ name, values }) => [name, ...values.map((value) => value ?? '')]),
    [made],
  ];
  return `\uFEFF${Papa.unparse(rows, { escapeFormulae: true, newline: '\r\n' })}`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

function barMarkup({ from, to, value, interval }: Bar): string {
  const x = (at: number): string => (2 + (96 * (at - from)) / (to - from)).toFixed(2);
  return [
    '<svg width="100%" height="14" aria-hidden="true">',
    '<line x1="2%" x2="98%" y1="7" y2="7" stroke="#ddd" stroke-width="2"/>',
    `<line x1="${x(interval[0])}%" x2="${x(interval[1])}%" y1="7" y2="7" stroke="#a9c6cd" stroke-width="9" stroke-linecap="round"/>`,
    `<circle cx="${x(value)}%" cy="7" r="5" fill="#1d5c6e"/></svg>`,
    `<small class="ends"><span>${from}</span><span>${to}</span></small>`,
  ].join('');
}

const style = `
body{margin:24px;color:#1b1e23;font:13px/1.5 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
h1{font-size:20px}table{border-collapse:collapse;width:100%}
th,td{padding:8px 12px;border-bottom:1px solid #ddd;text-align:start;vertical-align:top;overflow-wrap:anywhere}
tbody th{font-weight:400;color:#565d67;min-width:110px}small{display:block;color:#565d67;font-size:12px}
.best{background:#e2eef0}.ends{display:flex;justify-content:space-between}
thead{display:table-header-group}tr{break-inside:avoid}
@page{size:landscape;margin:12mm}@media print{body{margin:0}.best{print-color-adjust:exact}}`;

function cellMarkup({ lines, best, bar }: ShownRow['cells'][number]): string {
  const [first = '', ...rest] = lines;
  return `<td${best ? ' class="best"' : ''}>${bar ? barMarkup(bar) : ''}<b><bdi>${safe(first)}</bdi></b>${rest
    .map((line) => `<small><bdi>${safe(line)}</bdi></small>`)
    .join('')}</td>`;
}

/** The comparison as a page of its own, without script or anything from outside, ready to be printed. */
export function comparePage({ title, corner, stores, shown, made, language }: CompareFile): string {
  const head = stores.map((name) => `<th scope="col"><bdi>${safe(name)}</bdi></th>`).join('');
  const body = shown
    .map(
      ({ name, about, cells }) =>
        `<tr><th scope="row">${safe(name)}${about ? `<small>${safe(about)}</small>` : ''}</th>${cells.map(cellMarkup).join('')}</tr>`,
    )
    .join('\n');
  return `<!doctype html>
<html lang="${safe(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${safe(title)}</title><style>${style}</style></head>
<body><h1>${safe(title)}</h1><table><thead><tr><th scope="col">${safe(corner)}</th>${head}</tr></thead>
<tbody>
${body}
</tbody></table><p><small>${safe(made)}</small></p></body></html>
`;
}
