import * as z from "zod/mini";
import { declared, labelled, minute, text, texts } from "../shape/field.ts";
import type { CourseNote, DiagnosticResult } from "./observation.ts";

export const diagnosticResultSchema: z.ZodMiniType<DiagnosticResult> = /* @__PURE__ */ declared(() =>
  z.strictObject({
    serviceCode: labelled(text, "MA_DICH_VU", "mã dịch vụ"),
    code: z.exactOptional(labelled(text, "MA_CHI_SO", "mã chỉ số", "index code")),
    name: z.exactOptional(labelled(text, "TEN_CHI_SO", "tên chỉ số", "index name")),
    value: z.exactOptional(labelled(text, "GIA_TRI", "giá trị")),
    unit: z.exactOptional(labelled(text, "DON_VI_DO", "đơn vị đo")),
    description: z.exactOptional(labelled(text, "MO_TA", "mô tả")),
    conclusion: z.exactOptional(labelled(text, "KET_LUAN", "kết luận")),
    resultAt: z.exactOptional(labelled(minute, "NGAY_KQ", "thời điểm có kết quả")),
    readBy: z.exactOptional(labelled(text, "MA_BS_DOC_KQ", "bác sĩ đọc kết quả", "reader")),
    reserve: z.exactOptional(labelled(text, "DU_PHONG", "dự phòng")),
  }),
);

export const courseNoteSchema: z.ZodMiniType<CourseNote> = /* @__PURE__ */ declared(() =>
  z.strictObject({
    at: labelled(minute, "THOI_DIEM_DBLS", "thời điểm diễn biến", "moment of the note"),
    text: labelled(text, "DIEN_BIEN_LS", "diễn biến lâm sàng", "clinical course"),
    stage: z.exactOptional(labelled(text, "GIAI_DOAN_BENH", "giai đoạn bệnh")),
    consultation: z.exactOptional(labelled(text, "HOI_CHAN", "hội chẩn")),
    surgery: z.exactOptional(labelled(text, "PHAU_THUAT", "phẫu thuật")),
    authors: labelled(texts, "NGUOI_THUC_HIEN", "người ghi"),
    reserve: z.exactOptional(labelled(text, "DU_PHONG", "dự phòng")),
  }),
);
