/** The looks of the HTML report, on the screen and on paper. */
export const htmlStyle = `
:root{color-scheme:light dark;--ink:#1b2430;--soft:#5b6676;--line:#d9dfe7;--paper:#fff;--ground:#f4f6f9;--error:#b3261e;--warning:#8a5300;--information:#2f5c8f;--good:#1c6b3c}
@media(prefers-color-scheme:dark){:root{--ink:#e6eaf0;--soft:#a3aebd;--line:#384250;--paper:#1a2029;--ground:#12161c;--error:#ff8f86;--warning:#f2b866;--information:#8fbdf0;--good:#7fd6a0}}
*{box-sizing:border-box}
body{margin:0;padding:2rem 1rem;background:var(--ground);color:var(--ink);font:15px/1.5 "Segoe UI",Roboto,"Noto Sans",Arial,sans-serif}
main{max-width:72rem;margin:auto;display:flex;flex-direction:column;gap:1rem}
h1{font-size:1.5rem;margin:0}
h2{font-size:1rem;margin:0;overflow-wrap:anywhere}
.totals{order:-1}
header{order:-2}
section,.totals{background:var(--paper);border:1px solid var(--line);border-radius:10px;padding:1rem 1.25rem}
.about,.hash{color:var(--soft);font-size:.85rem;overflow-wrap:anywhere;margin:.15rem 0 0}
dl{display:flex;flex-wrap:wrap;gap:.5rem 2.5rem;margin:0}
dt{color:var(--soft);font-size:.8rem}
dd{margin:0;font-size:1.6rem;font-weight:600;font-variant-numeric:tabular-nums}
table{width:100%;border-collapse:collapse;margin-top:.75rem;font-size:.92rem}
th{text-align:left;color:var(--soft);font-weight:600;font-size:.8rem}
th,td{padding:.4rem .5rem;border-top:1px solid var(--line);vertical-align:top}
td.place{font-family:Consolas,"DejaVu Sans Mono",monospace;font-size:.85rem;overflow-wrap:anywhere;min-width:9rem}
td.level{white-space:nowrap;font-weight:600}
.error{color:var(--error)}.warning{color:var(--warning)}.information{color:var(--information)}.good{color:var(--good)}p.good{margin:.5rem 0 0}
td.rule{overflow-wrap:anywhere;min-width:6rem}
.next{color:var(--soft);margin:.15rem 0 0}
@media print{:root{color-scheme:light;--ink:#000;--soft:#444;--line:#bbb;--paper:#fff;--ground:#fff}body{padding:0;font-size:10pt}main{display:block}section,.totals{border:0;border-radius:0;padding:.5rem 0}tr{break-inside:avoid}thead{display:table-header-group}}
`;
