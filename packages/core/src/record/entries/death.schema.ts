import * as z from "zod";
import { kindOf, labelled, text } from "../../shape/field.ts";
import { objectOf } from "../../shape/object-of.ts";
import { codingSchema } from "../coding.schema.ts";
import { entryMembers } from "../entry-base.schema.ts";
import type { DeathEntry } from "./death.ts";

export const deathSchema: z.ZodType<DeathEntry> = objectOf<DeathEntry>({
  ...entryMembers,
  kind: kindOf("death", "loại mục ghi", "kind of entry"),
  cause: labelled(
    z.enum(["disease", "treatment-complication", "other"]),
    "",
    "lý do tử vong",
    "reason of the death",
  ),
  within24Hours: labelled(z.boolean(), "", "tử vong trong 24 giờ vào viện", "within 24 hours"),
  mainCause: labelled(text, "", "nguyên nhân chính tử vong", "main cause of the death"),
  coding: labelled(codingSchema, "", "mã nguyên nhân tử vong", "code of the cause").exactOptional(),
  onTheWay: labelled(z.boolean(), "", "chết trên đường đến", "died on the way").exactOptional(),
  autopsy: labelled(z.boolean(), "", "khám nghiệm tử thi"),
  autopsyDiagnosis: labelled(
    text,
    "",
    "chẩn đoán giải phẫu tử thi",
    "diagnosis of the autopsy",
  ).exactOptional(),
  unclaimed: labelled(z.boolean(), "", "không có người nhận").exactOptional(),
});
