import * as z from "zod/mini";
import { kindOf, labelled, text, texts } from "../../shape/field.ts";
import { objectOf } from "../../shape/object-of.ts";
import { entryMembers } from "../entry-base.schema.ts";
import type { CourseNoteEntry } from "./course-note.ts";

export const courseNoteSchema: z.ZodMiniType<CourseNoteEntry> = objectOf<CourseNoteEntry>({
  ...entryMembers,
  kind: kindOf("course-note", "loại mục ghi", "kind of entry"),
  text: labelled(text, "DIEN_BIEN_LS", "diễn biến lâm sàng", "clinical course"),
  stage: z.exactOptional(labelled(text, "GIAI_DOAN_BENH", "giai đoạn bệnh")),
  orders: z.exactOptional(labelled(text, "", "y lệnh kèm diễn biến", "orders beside the note")),
  coAuthors: z.exactOptional(labelled(texts, "NGUOI_THUC_HIEN", "những người cùng ghi", "co-authors")),
  consultation: z.exactOptional(labelled(text, "HOI_CHAN", "hội chẩn")),
  surgery: z.exactOptional(labelled(text, "PHAU_THUAT", "phẫu thuật")),
  reserve: z.exactOptional(labelled(text, "DU_PHONG", "dự phòng")),
});
