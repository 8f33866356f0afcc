import { createHash } from "node:crypto";
import { type CheckedFile, mostFindings } from "../check/checked-file.ts";
import type { FileFinding } from "../check/file-finding.ts";
import { htmlStyle } from "./html-style.ts";
import { htmlText } from "./html-text.ts";
import type { ReportHead, ReportTotals, ReportWriter } from "./report-writer.ts";
import { editionText, expectedText, levelWords, placeOf, reportWords } from "./wording.ts";

/** The report for people who do not sit at a terminal: one file, no script, nothing loaded from anywhere. */
export function htmlReport({ language, engine, packs }: ReportHead): ReportWriter {
  const word = (name: keyof typeof reportWords) => reportWords[name][language];
  const styleHash = createHash("sha256").update(htmlStyle).digest("base64");
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;

  const rowOf = (finding: FileFinding) => {
    const { level, rule, code, text, nextStep, source } = finding;
    const next = nextStep === null ? "" : `<p class="next">→ ${htmlText(nextStep[language])}</p>`;
    return [
      `<tr><td class="level ${level}">${levelWords[level][language]}</td>`,
      `<td class="place">${htmlText(placeOf(finding))}</td>`,
      `<td class="rule" title="${htmlText(code)}">${htmlText(rule ?? code)}</td>`,
      `<td>${htmlText(text[language] + expectedText(finding, language))}${next}</td><td>${htmlText(source ?? "")}</td></tr>\n`,
    ].join("");
  };
  const headings = (["level", "place", "rule", "finding", "source"] as const)
    .map((name) => `<th scope="col">${word(name)}</th>`)
    .join("");
  const tableOf = ({ findings }: CheckedFile) =>
    findings.length === 0
      ? `<p class="good">✓ ${word("none")}</p>`
      : `<table><thead><tr>${headings}</tr></thead><tbody>\n${findings.map(rowOf).join("")}</tbody></table>`;
  const count = (name: "dossiers" | "errors" | "warnings", number: number, mark = "") =>
    `<div><dt>${word(name)}</dt><dd${mark === "" ? "" : ` class="${mark}"`}>${number}</dd></div>`;

  return {
    begin: () =>
      [
        `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">`,
        `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        `<title>${word("title")}</title>`,
        `<style>${htmlStyle}</style>\n</head>\n<body>\n<main>`,
        `<header><h1>${word("title")}</h1></header>\n`,
      ].join("\n"),
    file: (checked) =>
      [
        `<section><h2>${htmlText(checked.file)}</h2>`,
        `<p class="hash">SHA-256 ${htmlText(checked.sha256 ?? "–")}</p>`,
        checked.editionReasons.length === 0
          ? ""
          : `<p class="about">${htmlText(editionText(checked.editionReasons, language))}</p>`,
        `<p class="about">${word("dossiers")}: ${checked.dossiers} · ${word("errors")}: ${checked.errors} · ${word("warnings")}: ${checked.warnings}</p>`,
        tableOf(checked),
        checked.findings.length >= mostFindings ? `<p>${word("cut")}</p>` : "",
        "</section>\n",
      ].join("\n"),
    end: ({ edition, files, dossiers, errors, warnings }: ReportTotals) =>
      [
        `<div class="totals"><dl><div><dt>${word("file")}</dt><dd>${files}</dd></div>`,
        count("dossiers", dossiers),
        count("errors", errors, errors === 0 ? "good" : "error"),
        count("warnings", warnings, warnings === 0 ? "" : "warning"),
        `</dl><p class="about">${word("edition")}: ${htmlText(edition)} · ${word("engine")}: ${htmlText(engine)}`,
        packs.length === 0 ? "" : ` · ${word("lists")}: ${htmlText(packs.map(({ id }) => id).join(", "))}`,
        "</p></div>\n</main>\n</body>\n</html>\n",
      ].join(""),
  };
}
