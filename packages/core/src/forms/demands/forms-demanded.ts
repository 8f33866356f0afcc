import type { Bilingual } from "../../faults/issue.ts";
import { effectiveEntries } from "../../record/effective-entries.ts";
import type { MedicalRecord } from "../../record/medical-record.ts";
import type { SourceKey } from "../../store/source-key.ts";
import { formEditions } from "../templates.ts";
import { endingDemands } from "./ending-demands.ts";
import type { DemandFacts, FormDemand } from "./form-demand.ts";
import { resultDemands } from "./result-demands.ts";
import { treatmentDemands } from "./treatment-demands.ts";

/** A document that must be in this record. */
export interface DemandedForm {
  /** Code of the form; absent when the record does not say on which record form it is kept. */
  readonly form?: string;
  /** What the newest edition of the form is called. */
  readonly names: Bilingual;
  /** Id of the rule. */
  readonly demand: string;
  readonly trigger: Bilingual;
  readonly source: string;
  readonly basis: FormDemand["basis"];
  /** The entry that the document tells about; absent when it tells about the whole episode. */
  readonly about?: SourceKey;
}

/** Every rule but that of the record form, which depends on the record. */
export const formDemands: readonly FormDemand[] = [...treatmentDemands, ...resultDemands, ...endingDemands];

/**
 * Which documents the law asks for in this record, in the order in which care goes. Each names its rule, its source and
 * whether the source says so or we read it so: `basis: "reading"` is for the facility's own rule book to confirm.
 */
export function formsDemanded(record: MedicalRecord): readonly DemandedForm[] {
  const facts: DemandFacts = { record, entries: effectiveEntries(record) };
  return [
    ...recordFormDemanded(record),
    ...formDemands.flatMap((demand) =>
      demand.occasions(facts).map(({ about }) => ({
        form: demand.form,
        names: namesOf(demand.form),
        demand: demand.id,
        trigger: demand.trigger,
        source: demand.source,
        basis: demand.basis,
        ...(about !== undefined && { about: about.source }),
      })),
    ),
  ];
}

/** Every treatment needs a record; an examination only keeps one when it names its form. */
function recordFormDemanded({ form, episode }: MedicalRecord): readonly DemandedForm[] {
  if (form === undefined && episode.type === "outpatient-exam") return [];
  return [
    {
      ...(form !== undefined && { form }),
      names: namesOf(form),
      demand: "record",
      trigger: {
        vi: "điều trị nội trú, ban ngày hoặc ngoại trú phải lập bệnh án",
        en: "inpatient, day and outpatient treatment need a record",
      },
      source: "Luật KCB 15/2023/QH15 Đ69 k1; TT 32/2023/TT-BYT Đ51",
      basis: "stated",
    },
  ];
}

function namesOf(form = ""): Bilingual {
  return formEditions(form).at(-1)?.names ?? { vi: "Mẫu bệnh án chưa chọn", en: "Record form not chosen" };
}
