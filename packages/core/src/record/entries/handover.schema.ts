import * as z from "zod/mini";
import { kindOf, labelled, text } from "../../shape/field.ts";
import { objectOf } from "../../shape/object-of.ts";
import { entryMembers } from "../entry-base.schema.ts";
import type { HandoverEntry } from "./handover.ts";

export const handoverSchema: z.ZodMiniType<HandoverEntry> = objectOf<HandoverEntry>({
  ...entryMembers,
  kind: kindOf("handover", "loại mục ghi", "kind of entry"),
  profession: labelled(z.enum(["doctor", "nurse"]), "", "loại bàn giao"),
  from: labelled(text, "MA_KHOA", "khoa bàn giao", "department that hands over"),
  to: labelled(text, "MA_KHOA", "khoa tiếp nhận", "department that receives"),
  summary: labelled(text, "", "tóm tắt khi bàn giao", "summary of the handover"),
  treatment: z.exactOptional(labelled(text, "", "điều trị đã dùng", "treatment so far")),
  attention: z.exactOptional(labelled(text, "", "lưu ý")),
  items: z.exactOptional(labelled(text, "", "thuốc, dụng cụ, giấy tờ kèm theo", "items that go along")),
  receivedBy: labelled(text, "", "người nhận bàn giao", "receiver"),
});
