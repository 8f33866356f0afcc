import { ruleOf } from "./filter-findings.ts";
import { dossierPlace, type ListedFinding } from "./listed-finding.ts";
import type { Language } from "./words.ts";

/** How the list is ordered. */
export type Grouping = "place" | "rule";

/** One line of the list. */
export type ListEntry =
  | { readonly kind: "heading"; readonly title: string; readonly detail: string; readonly count: number }
  | { readonly kind: "finding"; readonly finding: ListedFinding };

/** The list with a heading above each group: of a rule, or of an episode of a file. */
export function listEntries(
  findings: readonly ListedFinding[],
  grouping: Grouping,
  language: Language,
  severalFiles: boolean,
): readonly ListEntry[] {
  const groups = new Map<string, ListedFinding[]>();
  for (const finding of findings) {
    const key = grouping === "rule" ? ruleOf(finding) : `${finding.file.id} ${finding.dossier ?? ""}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  const ordered = [...groups.values()];
  // The rule that was broken most stands first; places stay in the order of the files.
  if (grouping === "rule") ordered.sort((left, right) => right.length - left.length);
  return ordered.flatMap((group): readonly ListEntry[] => {
    const [first] = group;
    if (first === undefined) return [];
    const byRule = grouping === "rule";
    const title = byRule ? ruleOf(first) : dossierPlace(first, language);
    const detail = byRule ? (first.source ?? "") : severalFiles ? first.file.name : "";
    return [
      { kind: "heading", title, detail, count: group.length },
      ...group.map((finding) => ({ kind: "finding", finding }) as const),
    ];
  });
}
