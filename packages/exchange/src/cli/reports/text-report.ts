import type { Severity } from "@benhan/core/faults";
import { mostFindings } from "../check/checked-file.ts";
import type { FileFinding } from "../check/file-finding.ts";
import { plainText } from "./plain-text.ts";
import type { Language, ReportHead, ReportWriter } from "./report-writer.ts";
import { placeOf, reportWords, totalsLine } from "./wording.ts";

const marks: Readonly<Record<Severity, string>> = { error: "✗", warning: "!", information: "·" };

/** One finding for the terminal: mark, place, rule, sentence, and what to do next. */
export function findingText(finding: FileFinding, language: Language): string {
  const { level, rule, code, text, nextStep } = finding;
  const head = [marks[level], placeOf(finding), rule ?? code].filter((part) => part !== "").join("  ");
  // Nothing has to be done about mere information.
  if (level === "information") return plainLines(`  ${head}: ${text[language]}\n`);
  const next = nextStep === null ? "" : `      → ${nextStep[language]}\n`;
  return plainLines(`  ${head}\n      ${text[language]}\n${next}`);
}

/** The report for a terminal. */
export function textReport({ language, engine, packs }: ReportHead): ReportWriter {
  return {
    begin: () => "",
    file({ file, dossiers, errors, warnings, findings }) {
      const counts = totalsLine({ files: 1, dossiers, errors, warnings, unreadable: 0 }, language);
      const notChecked = findings.filter(isNotChecked);
      const shown = findings
        .filter((finding) => !isNotChecked(finding))
        .map((finding) => findingText(finding, language));
      const silent = notChecked.length === 0 ? "" : `  · ${notCheckedText(notChecked.length)[language]}\n`;
      const clean = findings.length === 0 ? `  ✓ ${reportWords.none[language]}\n` : "";
      const cut = findings.length >= mostFindings ? `  ${reportWords.cut[language]}\n` : "";
      return `${plainText(file)}\n${clean}${shown.join("")}${silent}${cut}  ${counts.replace(/^[^,]*, /, "")}\n\n`;
    },
    end(totals) {
      const lists = packs.length === 0 ? "" : `, ${packs.map(({ id }) => id).join(", ")}`;
      return `${totalsLine(totals, language)}\n${totals.edition}, ${engine}${lists}\n`;
    },
  };
}

const isNotChecked = ({ code }: FileFinding) => /not_checked$/.test(code);

/** The lists and data that are not there are many and always the same: other formats name them. */
const notCheckedText = (count: number) => ({
  vi: `${count} mục chưa kiểm tra vì chưa nạp danh mục hoặc dữ liệu của cơ sở (--lists); xem chi tiết bằng --format html.`,
  en: `Not checked for want of lists or data of the facility (--lists): ${count}; see them with --format html.`,
});

function plainLines(text: string): string {
  return text.split("\n").map(plainText).join("\n");
}
