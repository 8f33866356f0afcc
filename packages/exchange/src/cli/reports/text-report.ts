import { type Language, levelMarks, plainText } from "@benhan/core/command-line";
import { isNotChecked, mostFindings } from "../check/checked-file.ts";
import type { FileFinding } from "../check/file-finding.ts";
import type { ReportHead, ReportWriter } from "./report-writer.ts";
import { editionText, expectedText, placeOf, reportWords, totalsLine } from "./wording.ts";

/** One finding for the terminal: mark, place, rule, sentence, and what to do next. */
export function findingText(finding: FileFinding, language: Language): string {
  const { level, rule, code, nextStep } = finding;
  // Each part by itself: the name of a sheet or column must not begin a line of its own.
  const head = plainText(
    [levelMarks[level], placeOf(finding), rule ?? code].filter((part) => part !== "").join("  "),
  );
  const text = plainText(finding.text[language] + expectedText(finding, language));
  // Nothing has to be done about mere information.
  if (level === "information") return `  ${head}: ${text}\n`;
  const next = nextStep === null ? "" : `      → ${plainText(nextStep[language])}\n`;
  return `  ${head}\n      ${text}\n${next}`;
}

/** The report for a terminal. */
export function textReport({ language, engine, packs }: ReportHead): ReportWriter {
  return {
    begin: () => "",
    file({ file, editionReasons, dossiers, errors, warnings, findings }) {
      const counts = totalsLine(
        { files: 1, dossiers, errors, warnings, unreadable: 0, rulesBroken: 0 },
        language,
      );
      const notChecked = findings.filter(isNotChecked);
      const shown = findings
        .filter((finding) => !isNotChecked(finding))
        .map((finding) => findingText(finding, language));
      const silent = notChecked.length === 0 ? "" : `  · ${notCheckedText(notChecked.length)[language]}\n`;
      const clean = findings.length === 0 ? `  ✓ ${reportWords.none[language]}\n` : "";
      const cut = findings.length >= mostFindings ? `  ${reportWords.cut[language]}\n` : "";
      const edition = editionReasons.length === 0 ? "" : `  ${editionText(editionReasons, language)}\n`;
      return `${plainText(file)}\n${edition}${clean}${shown.join("")}${silent}${cut}  ${counts.replace(/^[^,]*, /, "")}\n\n`;
    },
    end(totals) {
      const lists = packs.length === 0 ? "" : `, ${packs.map(({ id }) => id).join(", ")}`;
      return `${totalsLine(totals, language)}\n${totals.edition}, ${engine}${lists}\n`;
    },
  };
}

/** The lists and data that are not there are many and always the same: other formats name them. */
const notCheckedText = (count: number) => ({
  vi: `${count} mục chưa kiểm tra: danh mục thì nạp bằng --lists (tệp ICD10.csv …); nhân viên, bảng giá, lịch sử chỉ nạp được từ chương trình. Xem chi tiết bằng --format html.`,
  en: `Not checked: ${count}. Load lists with --lists (files such as ICD10.csv); staff, prices and history can be loaded by a program only. See them with --format html.`,
});
