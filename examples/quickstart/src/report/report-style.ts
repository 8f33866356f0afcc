/** How the report looks, on the screen and on paper. No font and no picture is loaded from anywhere. */
export const reportStyle = `
:root { --ink: #17302b; --soft: #5b7069; --line: #dde7e3; --paper: #ffffff; --wash: #f3f7f5; --brand: #0b5d4e;
  --good: #12805c; --good-wash: #e3f4ec; --warn: #9a5b00; --warn-wash: #fdf1dc; --bad: #b3261e; --bad-wash: #fdeceb;
  --mono: ui-monospace, "Cascadia Mono", "Segoe UI Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--wash); line-height: 1.5;
  font-family: "Segoe UI", system-ui, -apple-system, "Noto Sans", "DejaVu Sans", sans-serif; font-size: 15px; }
header { color: #fff; background: linear-gradient(115deg, #0a4f43, #0f7a63 70%, #2a9b79); padding: 40px 24px 84px; }
.wide { max-width: 1080px; margin: 0 auto; }
header small { letter-spacing: .12em; text-transform: uppercase; opacity: .8; font-size: 12px; }
h1 { margin: 6px 0 4px; font-size: 32px; line-height: 1.2; letter-spacing: -.01em; }
header p { margin: 0; opacity: .9; max-width: 62ch; }
main { padding: 0 24px 48px; }
.figures { display: grid; grid-template-columns: repeat(5, 1fr); gap: 14px; margin-top: -56px; }
.figure, section.card { background: var(--paper); border: 1px solid var(--line); border-radius: 14px;
  box-shadow: 0 1px 2px rgb(16 48 42 / 6%), 0 8px 24px rgb(16 48 42 / 5%); }
.figure { padding: 16px 18px; }
.figure b { display: block; font-size: 30px; line-height: 1.15; font-variant-numeric: tabular-nums; }
.figure b small { font-size: 17px; color: var(--soft); font-weight: 500; }
.figure span { color: var(--soft); font-size: 13px; }
.figure.bad b { color: var(--bad); } .figure.good b { color: var(--good); }
h2 { margin: 38px 0 4px; font-size: 21px; letter-spacing: -.005em; }
.lead { margin: 0 0 14px; color: var(--soft); max-width: 78ch; }
section.card { padding: 20px 22px; margin-bottom: 16px; break-inside: avoid; }
.top { display: flex; align-items: baseline; gap: 12px; flex-wrap: wrap; }
h3 { margin: 0; font-size: 17px; }
.key { font-family: var(--mono); font-size: 13px; color: var(--soft); }
.push { margin-left: auto; }
.tag { display: inline-block; padding: 2px 10px; border-radius: 99px; font-size: 12.5px; font-weight: 600; white-space: nowrap; }
.tag.good { color: var(--good); background: var(--good-wash); } .tag.warn { color: var(--warn); background: var(--warn-wash); }
.tag.bad { color: var(--bad); background: var(--bad-wash); } .tag.calm { color: var(--soft); background: var(--wash); }
.steps { list-style: none; display: flex; margin: 18px 0 6px; padding: 0; }
.steps li { flex: 1; position: relative; padding-top: 22px; font-size: 13px; text-align: center; color: var(--soft); }
.steps li::before { content: ""; position: absolute; z-index: 1; top: 2px; left: calc(50% - 7px); width: 14px; height: 14px;
  border-radius: 50%; background: #fff; border: 3px solid var(--line); }
.steps li::after { content: ""; position: absolute; top: 8px; left: calc(-50% + 7px); width: calc(100% - 14px); height: 2px; background: var(--line); }
.steps li:first-child::after { display: none; }
.steps li.good { color: var(--ink); } .steps li.good::before { background: var(--good); border-color: var(--good); }
.steps li.good::after { background: var(--good); }
.steps li.warn::before { background: #e59a1c; border-color: #e59a1c; } .steps li.warn { color: var(--warn); }
.steps li.warn::after { background: var(--good); }
.steps li.bad::before { background: var(--bad); border-color: var(--bad); } .steps li.bad { color: var(--bad); font-weight: 600; }
.steps li.bad::after { background: var(--good); }
.steps small { display: block; color: var(--soft); font-size: 11.5px; font-weight: 400; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; margin-top: 12px; font-size: 13.5px; }
th { text-align: left; font-weight: 600; color: var(--soft); font-size: 12px; border-bottom: 2px solid var(--line); padding: 6px 10px 6px 0; }
td { border-bottom: 1px solid var(--line); padding: 8px 10px 8px 0; vertical-align: top; }
tr:last-child td { border-bottom: 0; }
code { font-family: var(--mono); font-size: 12px; overflow-wrap: anywhere; }
table.findings { table-layout: fixed; min-width: 760px; } .findings th:nth-child(1) { width: 18%; }
.findings th:nth-child(2) { width: 26%; } .findings th:nth-child(3) { width: 25%; }
.proof td:first-child { white-space: nowrap; } .proof td:nth-child(5) code { font-size: 10.5px; letter-spacing: -.03em; white-space: nowrap; }
th.num, td.num { padding-right: 22px; } .num { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.next { color: var(--ink); } .next:not(:empty)::before { content: "→ "; color: var(--good); }
table.documents { min-width: 720px; } .documents td:first-child { white-space: nowrap; } .documents td:nth-child(2) { width: 38%; } .documents b { font-weight: 600; }
.refusal td:first-child { width: 38%; } .chips { display: flex; flex-wrap: wrap; gap: 5px; }
.chip { padding: 1px 9px; border-radius: 6px; font-size: 12.5px; color: var(--bad); background: var(--bad-wash); }
.chip, .paper dt { display: inline-block; } .chip::first-letter, .paper dt::first-letter, .documents td::first-letter { text-transform: uppercase; }
.small { font-size: 12.5px; margin: 10px 0 0; }
.paper h4 { margin: 18px 0 0; padding-bottom: 4px; font-size: 13px; color: var(--brand); border-bottom: 1px solid var(--line); }
.paper dl { grid-template-columns: minmax(120px, 30%) 1fr; margin-top: 8px; font-size: 13.5px; }
.muted { color: var(--soft); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 6px 20px; margin: 12px 0 0; font-size: 14px; }
dt { color: var(--soft); min-width: 84px; } dd { margin: 0; overflow-wrap: anywhere; }
footer { color: var(--soft); font-size: 13px; border-top: 1px solid var(--line); padding-top: 16px; margin-top: 32px; }
@media (max-width: 760px) { .figures { grid-template-columns: repeat(2, 1fr); } .steps { flex-wrap: wrap; gap: 10px; } .steps li { min-width: 30%; } .steps li::after { display: none; } }
@media print { body { background: #fff; font-size: 11pt; } header { padding: 24px; color: var(--ink); background: #fff; border-bottom: 3px solid var(--brand); }
  .figures { margin-top: 16px; } .figure, section.card { box-shadow: none; } main { padding: 0; } * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
