import * as z from "zod/mini";
import { kindOf, labelled, text } from "../../shape/field.ts";
import { objectOf } from "../../shape/object-of.ts";
import { entryMembers } from "../entry-base.schema.ts";
import type { CareEntry } from "./care.ts";

export const careSchema: z.ZodMiniType<CareEntry> = objectOf<CareEntry>({
  ...entryMembers,
  kind: kindOf("care", "loại mục ghi", "kind of entry"),
  level: labelled(z.enum(["1", "2", "3"]), "", "cấp chăm sóc", "level of care"),
  assessment: labelled(text, "", "nhận định chăm sóc"),
  intervention: labelled(text, "", "thực hiện chăm sóc"),
  evaluation: z.exactOptional(labelled(text, "", "đánh giá chăm sóc")),
});
