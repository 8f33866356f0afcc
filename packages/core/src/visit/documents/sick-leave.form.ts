import { sickLeaveSchema } from "../sick-leave.schema.ts";
import type { SickLeave } from "../sick-leave.ts";
import type { DocumentForm } from "./document-form.ts";

/** Giấy chứng nhận nghỉ việc hưởng BHXH. */
export const sickLeaveForm: DocumentForm<SickLeave> = {
  kind: "sick-leave",
  title: { vi: "Giấy chứng nhận nghỉ việc hưởng BHXH", en: "Certificate of sick leave" },
  code: "TT25-07",
  source: "TT 25/2025/TT-BYT, Phụ lục II; QĐ 3176/QĐ-BYT (2024), bảng XML11",
  schema: 1,
  steps: {},
  shape: sickLeaveSchema,
  contentsOf: ({ sickLeave }) => (sickLeave === undefined ? [] : [sickLeave]),
  partOf: ([sickLeave]) => (sickLeave === undefined ? {} : { sickLeave }),
};
