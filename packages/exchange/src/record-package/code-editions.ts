import type { MedicalRecord } from "@benhan/core";

/** The editions that the codes of a record name, as `system@version`. */
export function codeEditions(record: MedicalRecord): readonly string[] {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const { system, version, code } = value as { readonly [name: string]: unknown };
    if (typeof system === "string" && typeof version === "string" && typeof code === "string") {
      found.add(`${system}@${version}`);
    }
    for (const inner of Object.values(value)) walk(inner);
  };
  walk(record.entries);
  return [...found].sort();
}
