import type { ConsentEntry } from "../../record/entries/consent.ts";
import type { Representative } from "../../record/patient.ts";
import { choicesOf } from "../form-choices.ts";
import { bindEntry } from "./entry-binding.ts";
import { relationWords } from "./patient.ts";

/** Who signs a consent: the patient, or in which relation the one who stands for them. */
const signers = choicesOf<"patient" | Representative["relation"]>({
  patient: ["Người bệnh", "Patient"],
  ...relationWords,
});

/** A written consent or refusal about these subjects. @legal Luật KCB 15/2023 Đ65 */
export function consentBindings(label: string, ...subjects: ConsentEntry["subject"][]) {
  const bind = bindEntry({
    kind: "consent",
    label,
    is: { subject: subjects },
  });
  return {
    explained: bind("explained", "text", (entry) => entry.explained),
    risks: bind("risks", "text", (entry) => entry.risks),
    decision: bind("decision", "choice", (entry) => entry.decision, {
      choices: choicesOf<ConsentEntry["decision"]>({
        agreed: ["Đồng ý", "Agreed"],
        refused: ["Từ chối", "Refused"],
      }),
    }),
    signerName: bind("givenBy.name", "text", ({ givenBy }, { record }) =>
      givenBy.kind === "patient" ? record.patient.name : givenBy.name,
    ),
    signerRelation: bind(
      "givenBy.relation",
      "choice",
      ({ givenBy }) => (givenBy.kind === "patient" ? "patient" : givenBy.relation),
      { choices: signers },
    ),
    explainedBy: bind("explainedBy", "practitioner", (entry) => entry.explainedBy),
    at: bind("occurredAt", "minute", (entry) => entry.occurredAt),
  };
}
