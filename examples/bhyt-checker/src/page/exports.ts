import { bhytEngine } from "@benhan/exchange/rules";
import { ruleOf } from "./filter-findings.ts";
import type { ListedFinding, PageFile } from "./listed-finding.ts";
import { type Language, levelWords, words } from "./words.ts";

/** What checked, as reports name it: `@benhan/exchange 1.2.0`. */
export const engineName = `${bhytEngine.package} ${bhytEngine.version}`;

/** The result in the shape of `benhan-exchange check --format json`. */
export function jsonExport(files: readonly PageFile[]): string {
  const done = files.flatMap(({ name, checked, findings }) => (checked ? [{ name, checked, findings }] : []));
  const editions = new Set(done.flatMap(({ checked }) => checked.editions));
  const result = {
    edition: editions.size === 0 ? "auto" : [...editions].sort().join("+"),
    engine: engineName,
    packs: [],
    files: done.map(({ name, checked: { sha256, dossiers, errors, warnings }, findings }) => ({
      ...{ file: name, sha256, dossiers, errors, warnings },
      findings: findings.map(({ code, level, table, row, field, path, text, nextStep, source }) => ({
        ...{ code, level, table, row, field, path },
        vi: nextStep === null ? text.vi : `${text.vi} ${nextStep.vi}`,
        en: nextStep === null ? text.en : `${text.en} ${nextStep.en}`,
        source,
      })),
    })),
  };
  return `${JSON.stringify(result, null, 1)}\n`;
}

/** Findings as CSV for Excel: with a byte-order mark, and no cell that Excel would take for a formula. */
export function csvExport(findings: readonly ListedFinding[], language: Language): string {
  const { fileWord, dossiers, table, rule, findings: finding, nextStep, source, code } = words;
  const level = { vi: "Mức", en: "Level" };
  const row = { vi: "Dòng", en: "Row" };
  const field = { vi: "Trường", en: "Field" };
  const head = [fileWord, dossiers, table, row, field, level, rule, code, finding, nextStep, source];
  const lines = findings.map((one) => [
    ...[one.file.name, text(one.dossier), text(one.table), text(one.row), text(one.field)],
    ...[levelWords[one.level][language], ruleOf(one), one.code],
    ...[one.text[language], one.nextStep?.[language] ?? "", one.source ?? ""],
  ]);
  const all = [head.map((word) => word[language]), ...lines];
  return `\uFEFF${all.map((line) => line.map(csvCell).join(",")).join("\r\n")}\r\n`;
}

function text(value: string | number | null): string {
  return value === null ? "" : String(value);
}

/** A cell of a report that a person opens in Excel: an apostrophe keeps a formula from being one. */
export function csvCell(value: string): string {
  const safe = /^[\s]*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",;\t\r\n']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Hands a text to the browser as a file. */
export function download(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
