import { type Language, levelMarks, plainText } from "@benhan/core/command-line";
import type { Bilingual } from "@benhan/core/faults";
import { explainField } from "../../bhyt/explain/index.ts";
import { qd3176 } from "../../bhyt/qd3176/edition.ts";
import type { BhytEdition } from "../../bhyt/schema/bhyt-edition.ts";
import type { FileFinding } from "../check/file-finding.ts";
import { placeOf } from "./wording.ts";

const examplesShown = 3;
const words = {
  examples: { vi: "Ví dụ", en: "Such as" },
  before: { vi: "Trước", en: "Before" },
  after: { vi: "Nay", en: "Now" },
} as const;

/** The same finding of one column, wherever it stands. */
interface Group {
  readonly first: FileFinding;
  readonly text: Bilingual;
  readonly nextStep: Bilingual | null;
  readonly examples: string[];
  count: number;
}

/**
 * What a migration has to say, column by column: how often, where for instance, and what the column meant and means.
 * A file of a thousand dossiers says the same thing of the same column a thousand times.
 *
 * @param from The edition that the dossiers were in.
 */
export function migrationSummary(
  findings: readonly FileFinding[],
  from: BhytEdition | undefined,
  language: Language,
): string {
  const groups = new Map<string, Group>();
  for (const finding of findings) {
    const text = withoutRows(finding.text);
    const key = `${finding.code}\n${text.en}`;
    const group = groups.get(key) ?? {
      ...{ first: finding, text, examples: [], count: 0 },
      nextStep: finding.nextStep === null ? null : withoutRows(finding.nextStep),
    };
    groups.set(key, group);
    group.count += 1;
    if (group.examples.length < examplesShown) group.examples.push(placeOf(finding));
  }
  return [...groups.values()].map((group) => groupText(group, from, language)).join("");
}

function groupText(
  { first, text, nextStep, examples, count }: Group,
  from: BhytEdition | undefined,
  language: Language,
): string {
  const more = count > examples.length ? ", …" : "";
  const lines = [
    text[language],
    ...meanings(first, text, from, language),
    `${words.examples[language]}: ${examples.join(", ")}${more}`,
    ...(nextStep === null || first.level === "information" ? [] : [`→ ${nextStep[language]}`]),
  ];
  const head = `${levelMarks[first.level]}  ${count} ×  ${first.code}`;
  return `  ${head}\n${lines.map((line) => `      ${plainText(line)}\n`).join("")}`;
}

/** What the codes of columns were before, where the column kept its name: our words for columns are those of today. */
const staff: Bilingual = {
  vi: "mã số BHXH của người hành nghề",
  en: "the practitioner's social insurance number",
};
const codesBefore: Readonly<Record<string, Bilingual>> = {
  ...{ MA_TTDV: staff, MA_BAC_SI: staff, MA_BS: staff, MA_BS_DOC_KQ: staff, NGUOI_THUC_HIEN: staff },
};

/** What the columns of a sentence meant in the older edition and mean now, as far as that is known. */
function meanings(
  { code }: FileFinding,
  { en }: Bilingual,
  from: BhytEdition | undefined,
  language: Language,
): readonly string[] {
  const [column = "", target = column] = en.match(/XML\d+\.[A-Z0-9_]+/g) ?? [];
  const known = (name: string, edition: BhytEdition | undefined) =>
    edition === undefined ? undefined : explainField(name, edition)[0]?.meaning?.[language];
  const hasNewCodes = code === migrationCode("meaning");
  const before = hasNewCodes
    ? codesBefore[column.replace(/^.*\./, "")]?.[language]
    : code === migrationCode("missing")
      ? undefined
      : known(column, from);
  const after = known(target, qd3176);
  return [
    ...(before === undefined || before === after ? [] : [`${words.before[language]}: ${before}`]),
    ...(after === undefined ? [] : [`${words.after[language]}: ${after}`]),
  ];
}

const migrationCode = (kind: "meaning" | "missing") => `exchange.bhyt.migration_${kind}`;

function withoutRows({ vi, en }: Bilingual): Bilingual {
  const plain = (text: string) => text.replace(/\b(XML\d{1,2})\[\d+\]/g, "$1");
  return { vi: plain(vi), en: plain(en) };
}
