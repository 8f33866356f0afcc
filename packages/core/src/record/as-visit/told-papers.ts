import type { LocalMinute } from "../../time/local-minute.ts";
import type { Visit } from "../../visit/visit.ts";
import type { FormDataEntry, FormValue } from "../entries/form-data.ts";
import type { EntryBase } from "../entry-base.ts";
import { claimWarning } from "./as-visit.issues.ts";
import type { PlacedEntry } from "./placed-entries.ts";
import { copiesOf } from "./put-paper.ts";
import type { VisitDraft } from "./visit-draft.ts";

/** A paper of the visit that form data of the record can tell whole. */
export type ToldPaper = (typeof toldPapers)[number]["kind"];

/**
 * The tables that a record may keep as form data under their own names, as an imported claim brings them and as a
 * facility may write down what no form of the ministry asks for. The values are the members of the paper in the visit,
 * by dotted names: `{ "days": "5", "pregnancyEnd.cause": "…" }`.
 */
export const toldPapers = [
  { kind: "birth-paper", form: "XML9", member: "births", many: true },
  { kind: "maternity-rest", form: "XML10", member: "maternityRest", many: false },
  { kind: "sick-leave", form: "XML11", member: "sickLeave", many: false },
  { kind: "appointment", form: "XML14", member: "appointment", many: false },
  { kind: "hiv-care", form: "XML6", member: "hivCare", many: true },
  { kind: "tuberculosis-care", form: "XML15", member: "tuberculosisCare", many: true },
] as const satisfies readonly {
  readonly kind: string;
  readonly form: string;
  readonly member: keyof Visit;
  readonly many: boolean;
}[];

/** Puts the papers that form data tells whole; of one that a visit has once the last. False when there is none. */
export function putTold(
  draft: VisitDraft,
  entries: readonly PlacedEntry[],
  { form, member, many }: (typeof toldPapers)[number],
): boolean {
  const copies = copiesOf(entries, form);
  const told = many ? copies : copies.slice(-1);
  for (const other of copies) if (!told.includes(other)) draft.find(claimWarning("several", other.path));
  told.forEach(({ entry, path }, index) => {
    const at = many ? [member, index] : [member];
    draft.putDotted(at, [...path, "values"]);
    for (const [name, value] of Object.entries(entry.values)) {
      const own = Array.isArray(value) ? [...value] : value;
      draft.put([...at, ...name.split(".")], own, [...path, "values", name]);
    }
  });
  return told.length > 0;
}

/** The entries that keep the papers of an imported visit. */
export function toldEntries(
  visit: Visit,
  base: (part: string, occurredAt: LocalMinute, licence?: string) => EntryBase,
): readonly FormDataEntry[] {
  return toldPapers.flatMap(({ form, member, many }) => {
    const papers: readonly (object | undefined)[] = many ? (visit[member] ?? []) : [visit[member]];
    return papers.flatMap((paper, index): readonly FormDataEntry[] => {
      if (paper === undefined) return [];
      const { signedBy } = paper as { readonly signedBy?: string };
      const copy = String(index + 1);
      return [
        {
          ...base(`${form}/${copy}`, visit.episode.endedAt, signedBy),
          kind: "form-data",
          form,
          ...(many && { copy }),
          values: Object.fromEntries(membersOf(paper)),
        },
      ];
    });
  });
}

function membersOf(part: object, head = ""): readonly (readonly [name: string, value: FormValue])[] {
  return Object.entries(part).flatMap(([name, value]: [string, FormValue | object]) =>
    typeof value === "object" && !Array.isArray(value)
      ? membersOf(value, `${head}${name}.`)
      : [[`${head}${name}`, value as FormValue] as const],
  );
}
