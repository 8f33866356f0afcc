import * as z from "zod";
import { declared, labelled, minute, text, texts } from "../shape/field.ts";
import type { CourseNote, DiagnosticResult } from "./observation.ts";

export const diagnosticResultSchema: z.ZodType<DiagnosticResult> = /* @__PURE__ */ declared(() =>
  z.strictObject({
    serviceCode: labelled(text, "MA_DICH_VU", "mã dịch vụ"),
    code: labelled(text, "MA_CHI_SO", "mã chỉ số", "index code").exactOptional(),
    name: labelled(text, "TEN_CHI_SO", "tên chỉ số", "index name").exactOptional(),
    value: labelled(text, "GIA_TRI", "giá trị").exactOptional(),
    unit: labelled(text, "DON_VI_DO", "đơn vị đo").exactOptional(),
    description: labelled(text, "MO_TA", "mô tả").exactOptional(),
    conclusion: labelled(text, "KET_LUAN", "kết luận").exactOptional(),
    resultAt: labelled(minute, "NGAY_KQ", "thời điểm có kết quả").exactOptional(),
    readBy: labelled(text, "MA_BS_DOC_KQ", "bác sĩ đọc kết quả", "reader").exactOptional(),
    reserve: labelled(text, "DU_PHONG", "dự phòng").exactOptional(),
  }),
);

export const courseNoteSchema: z.ZodType<CourseNote> = /* @__PURE__ */ declared(() =>
  z.strictObject({
    at: labelled(minute, "THOI_DIEM_DBLS", "thời điểm diễn biến", "moment of the note"),
    text: labelled(text, "DIEN_BIEN_LS", "diễn biến lâm sàng", "clinical course"),
    stage: labelled(text, "GIAI_DOAN_BENH", "giai đoạn bệnh").exactOptional(),
    consultation: labelled(text, "HOI_CHAN", "hội chẩn").exactOptional(),
    surgery: labelled(text, "PHAU_THUAT", "phẫu thuật").exactOptional(),
    authors: labelled(texts, "NGUOI_THUC_HIEN", "người ghi"),
    reserve: labelled(text, "DU_PHONG", "dự phòng").exactOptional(),
  }),
);
