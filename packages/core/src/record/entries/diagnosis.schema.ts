import * as z from "zod/mini";
import { kindOf, labelled, text } from "../../shape/field.ts";
import { objectOf } from "../../shape/object-of.ts";
import { codingSchema } from "../coding.schema.ts";
import { entryMembers } from "../entry-base.schema.ts";
import type { DiagnosisEntry } from "./diagnosis.ts";

const traditional = objectOf<NonNullable<DiagnosisEntry["traditional"]>>({
  text: labelled(text, "", "tên bệnh YHCT", "disease of traditional medicine"),
  coding: z.exactOptional(
    labelled(codingSchema, "MA_BENH_YHCT", "mã bệnh YHCT", "traditional-medicine code"),
  ),
});

export const diagnosisSchema: z.ZodMiniType<DiagnosisEntry> = objectOf<DiagnosisEntry>({
  ...entryMembers,
  kind: kindOf("diagnosis", "loại mục ghi", "kind of entry"),
  phase: labelled(
    z.enum([
      "referral",
      "reception",
      "admission",
      "department",
      "before-operation",
      "after-operation",
      "discharge",
      "death",
      "autopsy",
    ]),
    "",
    "thời điểm chẩn đoán",
    "phase of the diagnosis",
  ),
  rank: labelled(
    z.enum(["main", "secondary", "complication", "differential"]),
    "",
    "loại chẩn đoán",
    "rank of the diagnosis",
  ),
  text: labelled(text, "", "chẩn đoán", "diagnosis"),
  coding: z.exactOptional(labelled(codingSchema, "MA_BENH", "mã bệnh", "diagnosis code")),
  traditional: z.exactOptional(
    labelled(traditional, "MA_BENH_YHCT", "chẩn đoán YHCT", "diagnosis of traditional medicine"),
  ),
});
