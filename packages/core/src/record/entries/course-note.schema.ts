import type * as z from "zod";
import { kindOf, labelled, text, texts } from "../../shape/field.ts";
import { objectOf } from "../../shape/object-of.ts";
import { entryMembers } from "../entry-base.schema.ts";
import type { CourseNoteEntry } from "./course-note.ts";

export const courseNoteSchema: z.ZodType<CourseNoteEntry> = objectOf<CourseNoteEntry>({
  ...entryMembers,
  kind: kindOf("course-note", "loại mục ghi", "kind of entry"),
  text: labelled(text, "DIEN_BIEN_LS", "diễn biến lâm sàng", "clinical course"),
  stage: labelled(text, "GIAI_DOAN_BENH", "giai đoạn bệnh").exactOptional(),
  orders: labelled(text, "", "y lệnh kèm diễn biến", "orders beside the note").exactOptional(),
  coAuthors: labelled(texts, "NGUOI_THUC_HIEN", "những người cùng ghi", "co-authors").exactOptional(),
  consultation: labelled(text, "HOI_CHAN", "hội chẩn").exactOptional(),
  surgery: labelled(text, "PHAU_THUAT", "phẫu thuật").exactOptional(),
  reserve: labelled(text, "DU_PHONG", "dự phòng").exactOptional(),
});
