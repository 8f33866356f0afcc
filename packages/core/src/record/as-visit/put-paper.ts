import type { JsonPath } from "../../faults/json-path.ts";
import type { Copy, Paper } from "./paper-members.ts";
import { ofKind, type PlacedEntry } from "./placed-entries.ts";
import type { VisitDraft } from "./visit-draft.ts";

/** The issued copies of a form. */
export function copiesOf(entries: readonly PlacedEntry[], form: string): readonly Copy[] {
  return ofKind(entries, "form-data").filter(({ entry }) => entry.form === form);
}

/** What only the issued copy of a paper says, by the official name under which its form data holds it. */
const ofCopies = {
  note: "GHI_CHU",
  temporaryCard: "MA_THE_TAM",
  reserve: "DU_PHONG",
  fatherName: "HO_TEN_CHA",
  motherName: "HO_TEN_ME",
  guardianName: "NGUOI_GIAM_HO",
  employer: "DON_VI",
  appointedOn: "NGAY_HEN_KL",
  condition: "TINH_TRANG_CON",
} as const;

/** Puts the members of a paper, by dotted names; of those in `own` the issued copy is asked first. */
export function putPaper(
  draft: VisitDraft,
  at: JsonPath,
  paper: Paper,
  copy: Copy | undefined,
  own: readonly (keyof typeof ofCopies)[] = [],
): void {
  draft.put(at, {}, copy?.path ?? ["entries"]);
  for (const [member, [value, from, missing]] of Object.entries(paper)) {
    draft.put([...at, ...member.split(".")], value, from, missing);
  }
  for (const member of own) {
    const official = ofCopies[member];
    const value = copy?.entry.values[official];
    if (copy === undefined || value === undefined) continue;
    draft.put([...at, member], value, [...copy.path, "values", official]);
  }
}
