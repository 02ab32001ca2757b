import { writeTable } from './csv';
import { html, Markup } from './markup';

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

/** Names as they head columns: no two alike, since a column is known by its name. */
function columnNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let n = 2; taken.has(own); n++) own = `${name} (${n})`;
    taken.add(own);
    return own;
  });
}

/** The comparison as CSV: one line a figure, one column a store, the last line saying how it was made. */
export function compareCsv({ corner, stores, figures, made }: CompareFile): string {
  const [first = corner, ...columns] = columnNames([corner, ...stores]);
  const line = (name: string, values: CompareFile['figures'][number]['values']) =>
    Object.fromEntries([[first, name], ...columns.map((column, i) => [column, values[i]])]);
  return writeTable([first, ...columns], [...figures.map(({ name, values }) => line(name, values)), line(made, [])]);
}

function barMarkup({ from, to, value, interval }: Bar): Markup {
  const x = (at: number): string => `${(2 + (96 * (at - from)) / (to - from)).toFixed(2)}%`;
  return html`<svg width="100%" height="14" aria-hidden="true"><line class="axis" x1="2%" x2="98%" y1="7" y2="7"/>
<line class="interval" x1="${x(interval[0])}" x2="${x(interval[1])}" y1="7" y2="7"/><circle class="value" cx="${x(value)}" cy="7" r="5"/></svg>
<small class="ends"><span>${from}</span><span>${to}</span></small>`;
}

const style = new Markup(`
body{margin:24px;color:#1b1e23;background:#fff;font:13px/1.5 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
h1{font-size:20px}table{border-collapse:collapse;width:100%}
th,td{padding:8px 12px;border-bottom:1px solid #d9d6ce;text-align:start;vertical-align:top;overflow-wrap:anywhere}
tbody th{font-weight:400;color:#565d67;min-width:110px}small{display:block;color:#565d67;font-size:12px}
.axis{stroke:#d9d6ce;stroke-width:2}.interval{stroke:#1d5c6e;stroke-opacity:.35;stroke-width:9;stroke-linecap:round}.value{fill:#1d5c6e}
.best{background:#e2eef0}.ends{display:flex;justify-content:space-between}
thead{display:table-header-group}tr{break-inside:avoid}
@page{size:landscape;margin:12mm}@media print{body{margin:0}.best{print-color-adjust:exact}}`);

function cellMarkup({ lines, best, bar }: ShownRow['cells'][number]): Markup {
  const [first = '', ...rest] = lines;
  return html`<td${best ? new Markup(' class="best"') : ''}>${bar && barMarkup(bar)}<b><bdi>${first}</bdi></b>${rest.map(
    (line) => html`<small><bdi>${line}</bdi></small>`,
  )}</td>`;
}

/** The comparison as a page of its own, without script or anything from outside, ready to be printed. */
export function comparePage({ title, corner, stores, shown, made, language }: CompareFile): string {
  const rows = shown.map(
    ({
      name,
      about,
      cells,
    }) => html`<tr><th scope="row">${name}${about && html`<small>${about}</small>`}</th>${cells.map(cellMarkup)}</tr>
`,
  );
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title><style>${style}</style></head>
<body><h1>${title}</h1><table><thead><tr><th scope="col">${corner}</th>${stores.map(
    (name) => html`<th scope="col"><bdi>${name}</bdi></th>`,
  )}</tr></thead>
<tbody>
${rows}</tbody></table><p><small>${made}</small></p></body></html>
`.source;
}
