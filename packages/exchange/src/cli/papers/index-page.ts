import type { Language } from "@benhan/core/command-line";
import { htmlText } from "../reports/html-text.ts";

/** A page of a folder, as its list names it. */
export interface ListedPage {
  readonly file: string;
  readonly form: string;
  readonly name: string;
  /** As it is shown. */
  readonly at: string;
  readonly number: string;
  readonly note: string;
}

/** The list of the pages in a folder: one file, no script, nothing loaded from anywhere. */
export function indexPage(
  recordNumber: string,
  pages: readonly ListedPage[],
  purpose: string | undefined,
  language: Language,
): string {
  const word = (vi: string, en: string) => htmlText({ vi, en }[language]);
  const title = `${word("Hồ sơ số", "Record")} ${htmlText(recordNumber)}`;
  const rows = pages.map(
    ({ file, form, name, at, number, note }, index) =>
      `<tr><td>${index + 1}</td><td>${htmlText(form)}</td><td><a href="${encodeURIComponent(file)}">${htmlText(name)}</a></td>` +
      `<td>${htmlText(number)}</td><td>${htmlText(at)}</td><td>${htmlText(note)}</td></tr>`,
  );
  const heads = [
    word("STT", "No."),
    word("Mẫu", "Form"),
    word("Tên giấy", "Paper"),
    word("Số giấy", "Number"),
    word("Thời điểm", "Time"),
    word("Ghi chú", "Note"),
  ];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #999;vertical-align:top}</style>
</head>
<body>
<main>
<h1>${title}</h1>${purpose === undefined ? "" : `\n<p>${word("Mục đích sử dụng", "Purpose")}: ${htmlText(purpose)}</p>`}
<table>
<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join("")}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
</main>
</body>
</html>
`;
}
