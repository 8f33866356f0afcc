import * as z from "zod/mini";
import { kindOf, labelled, text } from "../../shape/field.ts";
import { objectOf } from "../../shape/object-of.ts";
import { codingSchema } from "../coding.schema.ts";
import { entryMembers } from "../entry-base.schema.ts";
import type { DeathEntry } from "./death.ts";

export const deathSchema: z.ZodMiniType<DeathEntry> = objectOf<DeathEntry>({
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
  coding: z.exactOptional(labelled(codingSchema, "", "mã nguyên nhân tử vong", "code of the cause")),
  onTheWay: z.exactOptional(labelled(z.boolean(), "", "chết trên đường đến", "died on the way")),
  autopsy: labelled(z.boolean(), "", "khám nghiệm tử thi"),
  autopsyDiagnosis: z.exactOptional(
    labelled(text, "", "chẩn đoán giải phẫu tử thi", "diagnosis of the autopsy"),
  ),
  unclaimed: z.exactOptional(labelled(z.boolean(), "", "không có người nhận")),
});
