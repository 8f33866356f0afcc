import * as z from "zod/mini";
import { kindOf, labelled, minute, text } from "../../shape/field.ts";
import { objectOf } from "../../shape/object-of.ts";
import { entryMembers } from "../entry-base.schema.ts";
import type { ConsultationEntry } from "./consultation.ts";

export const consultationSchema: z.ZodMiniType<ConsultationEntry> = objectOf<ConsultationEntry>({
  ...entryMembers,
  kind: kindOf("consultation", "loại mục ghi", "kind of entry"),
  purpose: labelled(
    z.enum(["treatment", "before-operation", "medication", "mortality-review"]),
    "",
    "mục đích hội chẩn",
    "purpose of the consultation",
  ),
  endedAt: z.exactOptional(labelled(minute, "", "thời điểm kết thúc hội chẩn", "end of the consultation")),
  chair: labelled(text, "", "chủ tọa"),
  secretary: labelled(text, "", "thư ký"),
  members: labelled(z.array(text), "", "thành viên hội chẩn"),
  summary: labelled(text, "", "tóm tắt hội chẩn", "summary of the consultation"),
  conclusion: labelled(text, "HOI_CHAN", "kết luận hội chẩn", "conclusion of the consultation"),
});
