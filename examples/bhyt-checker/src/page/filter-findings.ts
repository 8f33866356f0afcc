import type { Severity } from "@benhan/core/faults";
import { type ListedFinding, officialPlace } from "./listed-finding.ts";
import type { Language } from "./words.ts";

/** What a person asked to see. */
export interface Filter {
  readonly levels: ReadonlySet<Severity>;
  /** Empty: all. */
  readonly table: string;
  readonly rule: string;
  /** The id of a file, or empty. */
  readonly file: string;
  readonly text: string;
}

/** What the page begins with: what was not checked is counted, and listed on demand. */
export const firstFilter: Filter = {
  levels: new Set<Severity>(["error", "warning"]),
  ...{ table: "", rule: "", file: "", text: "" },
};

/** The findings that pass, in their order. */
export function filterFindings(
  findings: readonly ListedFinding[],
  { levels, table, rule, file, text }: Filter,
  language: Language,
): readonly ListedFinding[] {
  const wanted = plainText(text).split(/\s+/).filter(Boolean);
  return findings.filter((finding) => {
    if (!levels.has(finding.level)) return false;
    if (table !== "" && finding.table !== table) return false;
    if (rule !== "" && ruleOf(finding) !== rule) return false;
    if (file !== "" && String(finding.file.id) !== file) return false;
    if (wanted.length === 0) return true;
    const { code, source } = finding;
    const told = `${ruleOf(finding)} ${code} ${officialPlace(finding)} ${finding.text[language]} ${source ?? ""} ${finding.file.name}`;
    const said = plainText(told);
    return wanted.every((word) => said.includes(word));
  });
}

/** The rule's id, or its code where the reader found it and not a rule of the list. */
export function ruleOf({ rule, code }: ListedFinding): string {
  return rule ?? code;
}

/** Without capitals and accents, so that `loi` finds `lỗi`. */
export function plainText(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
}
