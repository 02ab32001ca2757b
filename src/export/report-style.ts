import { Markup } from './markup';

/** The report's own style: ink on paper, nothing from outside; what belongs together stays on one printed page. */
export const reportStyle = new Markup(`
:root{color-scheme:light;--ink:#1b1e23;--ink-2:#565d67;--line:#d9d6ce;--wash:#f4f2ed;--accent:#1d5c6e}
*{box-sizing:border-box}
body{max-width:800px;margin:0 auto;padding:32px 24px;color:var(--ink);background:#fff;font:14px/1.6 -apple-system,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere}
:lang(en) body{font-family:-apple-system,"Segoe UI","Helvetica Neue","Liberation Sans","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
h1{font-size:24px;line-height:1.3;margin:0 0 12px}
h2{font-size:19px;line-height:1.35;margin:36px 0 4px;padding-top:16px;border-top:2px solid var(--ink)}
h3{font-size:14px;margin:22px 0 6px;color:var(--ink-2)}
p,ul,ol{margin:4px 0}
ul,ol{padding-inline-start:20px}
.head{padding:10px 16px;background:var(--wash);list-style:none}
.about{color:var(--ink-2);font-size:12px}
.chart{display:block;width:100%;height:auto;margin:8px 0;font-size:12px}
.chart text{fill:var(--ink)}
.axis{stroke:#878e98}
.grid{stroke:var(--line)}
.interval{stroke:var(--accent);stroke-width:9;stroke-opacity:.35;stroke-linecap:round}
.adjusted,.weighted{fill:var(--accent)}
.shown{fill:#fff;stroke:var(--ink);stroke-width:1.5}
.plain{fill:#fff;stroke:#878e98}
.line{fill:none;stroke:var(--accent);stroke-width:2}
.line1{stroke-dasharray:6 3}.line2{stroke-dasharray:2 3}.line3{stroke-dasharray:9 3 2 3}.line4{stroke-width:1}
.chart.narrow{display:none;max-width:400px}
@media(max-width:640px){.chart.wide{display:none}.chart.narrow{display:block}}
blockquote{margin:6px 0;padding:6px 12px;border-inline-start:3px solid var(--accent);background:var(--wash);white-space:pre-wrap}
figure{margin:0 0 14px;break-inside:avoid}
figcaption{color:var(--ink-2);font-size:12px}
figure img{max-width:100%;border:1px solid var(--line)}
.words{white-space:pre-wrap}
table{width:100%;border-collapse:collapse;font-size:12px}
td,th{padding:5px 8px 5px 0;border-bottom:1px solid var(--line);text-align:start;vertical-align:top}
td:nth-child(-n+2){white-space:nowrap}
td:nth-child(3){min-width:4em}
.tag{display:inline-block;padding:0 7px;border:1px solid var(--line);border-radius:9px;margin-inline-end:4px}
a{color:var(--accent)}
@page{margin:16mm}
@media print{body{padding:0;max-width:none}h2{break-before:page}h2:first-of-type{break-before:auto}h3{break-after:avoid}tr,.chart{break-inside:avoid}}
@media(max-width:480px){body{padding:20px 14px}td:first-child{white-space:normal}}
`);
