import * as z from "zod/mini";
import { digestText, kindOf, labelled, text } from "../../shape/field.ts";
import { objectOf, oneOf } from "../../shape/object-of.ts";
import { entryMembers } from "../entry-base.schema.ts";
import { relationSchema } from "../patient.schema.ts";
import type { ConsentEntry } from "./consent.ts";

type GivenBy = ConsentEntry["givenBy"];

const patient = objectOf<Extract<GivenBy, { kind: "patient" }>>({
  kind: kindOf("patient", "loại người quyết định", "kind of person"),
});
const representative = objectOf<Extract<GivenBy, { kind: "representative" }>>({
  kind: kindOf("representative", "loại người quyết định", "kind of person"),
  relation: labelled(relationSchema, "", "quan hệ với người bệnh", "relation to the patient"),
  name: labelled(text, "", "họ tên người đại diện", "name of the representative"),
});

export const consentSchema: z.ZodMiniType<ConsentEntry> = objectOf<ConsentEntry>({
  ...entryMembers,
  kind: kindOf("consent", "loại mục ghi", "kind of entry"),
  subject: labelled(
    z.enum([
      "operation",
      "procedure",
      "anaesthesia",
      "admission",
      "requested-care",
      "refusal-of-care",
      "transfer",
      "discharge-against-advice",
      "chemotherapy",
      "radiotherapy",
    ]),
    "",
    "nội dung cam kết",
    "subject of the consent",
  ),
  decision: labelled(z.enum(["agreed", "refused"]), "", "quyết định"),
  givenBy: labelled(
    oneOf<GivenBy, "kind">("kind", { patient, representative }),
    "",
    "người quyết định",
    "who decided",
  ),
  explainedBy: labelled(text, "", "người giải thích", "who explained"),
  explained: labelled(text, "", "nội dung đã giải thích", "what was explained"),
  risks: z.exactOptional(labelled(text, "", "nguy cơ đã nêu")),
  document: z.exactOptional(labelled(digestText, "", "mã băm của giấy đã ký", "digest of the signed paper")),
});
