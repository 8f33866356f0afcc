import * as z from "zod/mini";
import { digestText, instant, kindOf, labelled, text, wholeNumber } from "../../shape/field.ts";
import { objectOf } from "../../shape/object-of.ts";
import { sourceKeySchema } from "../../store/source-key.schema.ts";
import { entryMembers } from "../entry-base.schema.ts";
import type { AttachmentEntry } from "./attachment.ts";

const conversion = objectOf<NonNullable<AttachmentEntry["conversion"]>>({
  direction: labelled(
    z.literal("paper-to-electronic"),
    "",
    "chiều chuyển đổi",
    "direction of the conversion",
  ),
  by: labelled(text, "", "người chuyển đổi", "who converted"),
  at: labelled(instant, "", "thời điểm chuyển đổi", "converted at"),
});

export const attachmentSchema: z.ZodMiniType<AttachmentEntry> = objectOf<AttachmentEntry>({
  ...entryMembers,
  kind: kindOf("attachment", "loại mục ghi", "kind of entry"),
  title: labelled(text, "", "tên tệp đính kèm", "title of the file"),
  contentType: labelled(text, "", "kiểu nội dung"),
  size: labelled(wholeNumber, "", "kích thước tệp (byte)", "size in bytes"),
  digest: labelled(digestText, "", "mã băm của tệp", "digest of the file"),
  of: z.exactOptional(labelled(sourceKeySchema, "", "mục ghi được đính kèm", "entry that it belongs to")),
  conversion: z.exactOptional(labelled(conversion, "", "dấu chuyển đổi từ giấy", "mark of the conversion")),
});
