import type { CheckedFile } from "../check/checked-file.ts";
import { type WorkbookCell, writeWorkbook } from "../write-workbook.ts";
import { harmlessCell } from "./harmless-cell.ts";
import type { ReportHead, ReportWriter } from "./report-writer.ts";
import { levelWords, reportWords } from "./wording.ts";

/** No sheet of Excel has more rows; some are left for the head. */
const mostRows = 1_048_000;

/** The report for people who sort and filter: a sheet of findings and a sheet of files. It is held in memory. */
export function xlsxReport({ language, engine, packs, showKey = false }: ReportHead): ReportWriter {
  const word = (name: keyof typeof reportWords) => reportWords[name][language];
  const head = (...names: (keyof typeof reportWords)[]): WorkbookCell[] =>
    names.map((name) => ({ text: word(name), head: true }));
  const findings: WorkbookCell[][] = [
    [
      ...head("file", "dossier"),
      ...(showKey ? [{ text: "MA_LK", head: true } as const] : []),
      ...head("level", "rule", "table", "row", "field", "finding", "expected", "next", "source"),
    ],
  ];
  const files: WorkbookCell[][] = [];
  return {
    begin: () => "",
    file(checked: CheckedFile) {
      const { file, dossiers, errors, warnings, unreadable, rulesBroken } = checked;
      files.push([
        harmlessCell(file),
        dossiers,
        errors,
        warnings,
        unreadable ? word("unreadable") : rulesBroken ? word("rulesBroken") : "",
        checked.sha256 ?? "",
      ]);
      for (const finding of checked.findings) {
        if (findings.length >= mostRows) break;
        const { level, rule, code, table, row, field, text, expected, nextStep, source } = finding;
        const words = [text[language], expected ?? "", nextStep?.[language] ?? "", source ?? ""];
        findings.push([
          harmlessCell(file),
          finding.dossier ?? null,
          ...(showKey ? [harmlessCell(finding.key ?? "")] : []),
          levelWords[level][language],
          rule ?? code,
          table,
          row,
          field,
          ...words.map(harmlessCell),
        ]);
      }
      return "";
    },
    end: ({ edition, dossiers, errors, warnings }) =>
      writeWorkbook([
        {
          name: word("findings"),
          lines: findings,
          widths: [28, 8, ...(showKey ? [24] : []), 12, 14, 9, 8, 20, 60, 14, 50, 40],
          stickyRows: 1,
        },
        {
          name: word("summary"),
          lines: [
            [{ text: word("title"), head: true }],
            [word("edition"), edition],
            [word("engine"), engine],
            [word("lists"), packs.map(({ id }) => id).join(", ")],
            [],
            [...head("file", "dossiers", "errors", "warnings"), "", { text: "SHA-256", head: true }],
            [word("summary"), dossiers, errors, warnings],
            ...files,
          ],
          widths: [40, 16, 12, 12, 18, 66],
        },
      ]),
  };
}
