import type { MedicalRecord } from "@benhan/core";
import type { Language } from "@benhan/core/command-line";
import type { Issue } from "@benhan/core/faults";
import { shownTime } from "./paper-names.ts";

/** How a person calls what a finding is about: the field of a form, or an entry as the last page of a print names it. */
export function itemNameIn(
  { entries }: MedicalRecord,
  language: Language,
): (issue: Issue) => string | undefined {
  return ({ official, path }) => {
    const [list, position, ...rest] = path;
    const entry = list === "entries" && typeof position === "number" ? entries[position] : undefined;
    if (official !== undefined || entry === undefined || rest.length > 0) return undefined;
    const what =
      entry.kind === "attachment" ? entry.title : entry.kind === "imaging-result" ? entry.name : "";
    return [what, shownTime(entry.occurredAt, language)].filter(Boolean).join(", ");
  };
}
