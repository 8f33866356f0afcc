import type { Bilingual } from "../faults/issue.ts";
import { escapeHtml } from "./escape-html.ts";

/** A text in Vietnamese with the English beside it, smaller. */
export function bothHtml({ vi, en }: Bilingual): string {
  return `${escapeHtml(vi)} <span class="en" lang="en">${escapeHtml(en)}</span>`;
}

/** A table of cells that are HTML already. */
export function tableHtml(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = columns.map((cell) => `<th scope="col">${cell}</th>`).join("");
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("\n");
  return `<table><thead><tr>${head}</tr></thead>\n<tbody>\n${body}\n</tbody></table>`;
}

/** A page that stands alone and can be printed: no script, nothing loaded from elsewhere. */
export function htmlPage(title: Bilingual, body: readonly string[]): string {
  return [
    "<!DOCTYPE html>",
    '<html lang="vi"><head><meta charset="utf-8">',
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
    `<title>${escapeHtml(title.vi)}</title>`,
    `<style>${style}</style></head>`,
    `<body><h1>${bothHtml(title)}</h1>`,
    ...body,
    "</body></html>",
    "",
  ].join("\n");
}

const style =
  "body{font-family:serif;margin:1.5em;line-height:1.4}.en{color:#555;font-style:italic;font-size:.9em}" +
  "table{border-collapse:collapse;width:100%;margin:1em 0}th,td{border:1px solid #444;padding:3px 5px;" +
  "vertical-align:top;text-align:left;overflow-wrap:anywhere}tr{break-inside:avoid}thead{display:table-header-group}" +
  "@page{margin:15mm}";
