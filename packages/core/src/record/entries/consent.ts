import type { DigestText } from "../../digest/digest-text.ts";
import type { EntryBase } from "../entry-base.ts";
import type { Representative } from "../patient.ts";

/** Written consent or refusal of the patient or who stands for them. @legal Luật KCB 15/2023 Đ65; TT 32/2023 PL XXIX */
export interface ConsentEntry extends EntryBase {
  readonly kind: "consent";
  readonly subject:
    | "operation"
    | "procedure"
    | "anaesthesia"
    | "admission"
    | "requested-care"
    | "refusal-of-care"
    | "transfer"
    | "discharge-against-advice"
    | "chemotherapy"
    | "radiotherapy";
  readonly decision: "agreed" | "refused";
  readonly givenBy:
    | { readonly kind: "patient" }
    | {
        readonly kind: "representative";
        readonly relation: Representative["relation"];
        readonly name: string;
      };
  /** Licence number. */
  readonly explainedBy: string;
  readonly explained: string;
  readonly risks?: string;
  /** The signed paper. */
  readonly document?: DigestText;
}
