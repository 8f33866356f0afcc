import { type Bilingual, formatPath, type Issue } from "@benhan/core/faults";
import type { ImportedEmr365 } from "@benhan/exchange/emr365";
import { careWords } from "../../emr365/mapping/care-words.ts";
import { plainText } from "../reports/plain-text.ts";
import type { Language } from "../reports/report-writer.ts";
import { levelMarks } from "../reports/text-report.ts";

/** Places that are told of each kind of mere information; the others are counted. */
const mostPlaces = 3;

/** What a file came to, for the person who has to decide about it: what is wrong first, then what it brings. */
export function importReport(
  file: string,
  { issues, imported }: { readonly issues: readonly Issue[]; readonly imported?: ImportedEmr365 },
  language: Language,
): string {
  const weighty = issues.filter(({ severity }) => severity !== "information");
  const lines = [
    plainText(file),
    ...weighty.flatMap((issue) => [
      `  ${levelMarks[issue.severity]}  ${placed(issue, language)}`,
      ...(issue.nextStep === undefined ? [] : [`      → ${plainText(issue.nextStep[language])}`]),
    ]),
    ...informationOf(issues, language),
    `  ${broughtText(imported)[language]}`,
    `  ${countsText(issues)[language]}`,
  ];
  return `${lines.join("\n")}\n`;
}

/** The sentence, after its place when it does not name it. */
function placed({ text, official, path, code }: Issue, language: Language): string {
  const place = official ?? (path.length === 0 ? code : formatPath(path));
  const said = text[language];
  return plainText(said.includes(place) ? said : `${place}: ${said}`);
}

function informationOf(issues: readonly Issue[], language: Language): readonly string[] {
  const byCode = new Map<string, Issue[]>();
  for (const issue of issues) {
    if (issue.severity !== "information") continue;
    const own = byCode.get(issue.code);
    if (own === undefined) byCode.set(issue.code, [issue]);
    else own.push(issue);
  }
  return [...byCode.values()].flatMap((same) => {
    const shown = same
      .slice(0, mostPlaces)
      .map((issue) => `  ${levelMarks.information}  ${placed(issue, language)}`);
    const more = same.length - shown.length;
    return more > 0 ? [...shown, `      ${moreText(more)[language]}`] : shown;
  });
}

const moreText = (count: number): Bilingual => ({
  vi: `… và ${count} chỗ nữa như vậy`,
  en: `… and ${count} more places like these`,
});

function broughtText(imported: ImportedEmr365 | undefined): Bilingual {
  if (imported === undefined) return { vi: "Không nhập được.", en: "It cannot be imported." };
  const counts = new Map<keyof typeof careWords, number>();
  for (const { kind } of imported.record.entries) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const told = (language: Language) =>
    [...counts].map(([kind, count]) => `${careWords[kind][language]}: ${count}`).join(", ") || "–";
  return {
    vi: `Nhập được: người bệnh, đợt điều trị; ${told("vi")}. Phần của tệp không nằm trong bệnh án: ${imported.extras.length} chỗ.`,
    en: `It brings: patient, episode; ${told("en")}. Parts of the file that the record does not hold: ${imported.extras.length}.`,
  };
}

function countsText(issues: readonly Issue[]): Bilingual {
  const of = (level: Issue["severity"]) => issues.filter(({ severity }) => severity === level).length;
  return {
    vi: `${of("error")} lỗi, ${of("warning")} cảnh báo, ${of("information")} thông tin.`,
    en: `${of("error")} errors, ${of("warning")} warnings, ${of("information")} pieces of information.`,
  };
}
