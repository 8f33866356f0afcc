import type { Bilingual, Issue } from "../faults/issue.ts";

/** One sentence for the screen: what allows it, or everything that stands against it. */
export function tellDecision(
  allowed: boolean,
  {
    rule,
    issues,
  }: {
    readonly rule: { readonly id: string; readonly source: string } | undefined;
    readonly issues: readonly Issue[];
  },
): Bilingual {
  const by = rule === undefined ? "" : ` ${rule.source} (${rule.id})`;
  if (allowed) return { vi: `Được phép, căn cứ${by}.`, en: `Allowed by${by}.` };
  const errors = issues.filter(({ severity }) => severity === "error");
  const all = (language: "vi" | "en") => errors.map(({ text }) => text[language]).join(" ");
  return { vi: `Không được phép. ${all("vi")}`, en: `Not allowed. ${all("en")}` };
}
