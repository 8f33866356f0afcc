import { type Language, levelMarks, plainText } from "@benhan/core/command-line";
import { type Bilingual, formatPath, type Issue } from "@benhan/core/faults";
import type { ImportedEmr365 } from "@benhan/exchange/emr365";
import { careWords } from "../../emr365/mapping/care-words.ts";

/** Places that are told of what is said alike of many; the others are counted. */
const mostPlaces = 3;

/** What a file came to, for the person who has to decide about it: what is wrong first, then what it brings. */
export function importReport(
  file: string,
  { issues, imported }: { readonly issues: readonly Issue[]; readonly imported?: ImportedEmr365 },
  language: Language,
): string {
  const kinds = new Map<string, Issue[]>();
  for (const issue of issues) {
    const key = kindOf(issue);
    const own = kinds.get(key);
    if (own === undefined) kinds.set(key, [issue]);
    else own.push(issue);
  }
  const isWeighty = ([one]: readonly Issue[]) => one?.severity !== "information";
  const all = [...kinds.values()];
  const ordered = [...all.filter(isWeighty), ...all.filter((same) => !isWeighty(same))];
  const lines = [
    plainText(file),
    ...ordered.flatMap((same, at) => [
      ...placesOf(same, language),
      ...stepOf(same, ordered[at + 1], language),
    ]),
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

/** What is told once, with its first places. A mistake, and a warning that names its own place, is told each by itself. */
function kindOf({ code, severity, text, path, official }: Issue): string {
  if (severity === "information" && code !== filled) return code;
  return JSON.stringify([code, text.vi, ...(severity === "error" ? [path, official] : [])]);
}

const filled = "exchange.emr365.filled_in";

function placesOf(same: readonly Issue[], language: Language): readonly string[] {
  const shown = same
    .slice(0, mostPlaces)
    .map((issue) => `  ${levelMarks[issue.severity]}  ${placed(issue, language)}`);
  const more = same.length - shown.length;
  return more > 0 ? [...shown, `      ${moreText(more)[language]}`] : shown;
}

/** What to do, once where the next asks for the same. Mere information asks for nothing. */
function stepOf(
  [first]: readonly Issue[],
  [next]: readonly Issue[] = [],
  language: Language,
): readonly string[] {
  if (first === undefined || first.severity === "information") return [];
  const step = nextStepOf(first)?.[language];
  const isSaidNext = next?.code === first.code && nextStepOf(next)?.[language] === step;
  return step === undefined || isSaidNext ? [] : [`      → ${plainText(step)}`];
}

/** The options of the library are none of the command. */
function nextStepOf({ code, nextStep }: Issue): Bilingual | undefined {
  return code === "exchange.emr365.file_too_large" ? tooLarge : nextStep;
}

const tooLarge: Bilingual = {
  vi: "Kiểm tra nguồn gốc tệp: mỗi tệp chỉ chứa một đợt điều trị. Lệnh này nhận đến 64 MiB, 32 lớp, 1.000.000 giá trị.",
  en: "Check where the file comes from: a file holds one stay. This command takes up to 64 MiB, 32 levels, 1,000,000 values.",
};

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
