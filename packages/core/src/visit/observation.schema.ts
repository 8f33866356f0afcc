import * as z from "zod";
import { labelled, minute, text, texts } from "../shape/field.ts";
import type { CourseNote, DiagnosticResult } from "./observation.ts";

export const diagnosticResultSchema: z.ZodType<DiagnosticResult> = z.strictObject({
  serviceCode: labelled(text, "MA_DICH_VU", "mã dịch vụ", "service code"),
  code: labelled(text, "MA_CHI_SO", "mã chỉ số", "index code").exactOptional(),
  name: labelled(text, "TEN_CHI_SO", "tên chỉ số", "index name").exactOptional(),
  value: labelled(text, "GIA_TRI", "giá trị", "value").exactOptional(),
  unit: labelled(text, "DON_VI_DO", "đơn vị đo", "unit").exactOptional(),
  description: labelled(text, "MO_TA", "mô tả", "description").exactOptional(),
  conclusion: labelled(text, "KET_LUAN", "kết luận", "conclusion").exactOptional(),
  resultAt: labelled(minute, "NGAY_KQ", "thời điểm có kết quả", "result at").exactOptional(),
  readBy: labelled(text, "MA_BS_DOC_KQ", "bác sĩ đọc kết quả", "reader").exactOptional(),
  reserve: labelled(text, "DU_PHONG", "dự phòng", "reserve").exactOptional(),
});

export const courseNoteSchema: z.ZodType<CourseNote> = z.strictObject({
  at: labelled(minute, "THOI_DIEM_DBLS", "thời điểm diễn biến", "moment of the note"),
  text: labelled(text, "DIEN_BIEN_LS", "diễn biến lâm sàng", "clinical course"),
  stage: labelled(text, "GIAI_DOAN_BENH", "giai đoạn bệnh", "stage").exactOptional(),
  consultation: labelled(text, "HOI_CHAN", "hội chẩn", "consultation").exactOptional(),
  surgery: labelled(text, "PHAU_THUAT", "phẫu thuật", "surgery").exactOptional(),
  authors: labelled(texts, "NGUOI_THUC_HIEN", "người ghi", "authors"),
  reserve: labelled(text, "DU_PHONG", "dự phòng", "reserve").exactOptional(),
});
