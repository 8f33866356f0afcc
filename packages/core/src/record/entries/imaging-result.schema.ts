import * as z from "zod/mini";
import { amount, digestText, kindOf, labelled, text } from "../../shape/field.ts";
import { objectOf } from "../../shape/object-of.ts";
import { sourceKeySchema } from "../../store/source-key.schema.ts";
import { codingSchema } from "../coding.schema.ts";
import { entryMembers } from "../entry-base.schema.ts";
import type { ImagingResultEntry } from "./imaging-result.ts";
import { resultStaffMembers } from "./result-staff.schema.ts";

export const imagingResultSchema: z.ZodMiniType<ImagingResultEntry> = objectOf<ImagingResultEntry>({
  ...entryMembers,
  ...resultStaffMembers,
  kind: kindOf("imaging-result", "loại mục ghi", "kind of entry"),
  order: z.exactOptional(labelled(sourceKeySchema, "", "phiếu chỉ định")),
  modality: labelled(
    z.enum(["x-ray", "ct", "mri", "ultrasound", "ecg", "eeg", "endoscopy", "spirometry", "other"]),
    "",
    "loại chẩn đoán hình ảnh, thăm dò",
  ),
  name: labelled(text, "", "tên kỹ thuật", "name of the examination"),
  coding: z.exactOptional(labelled(codingSchema, "MA_DICH_VU", "mã dịch vụ", "service code")),
  description: labelled(text, "MO_TA", "mô tả"),
  conclusion: labelled(text, "KET_LUAN", "kết luận"),
  advice: z.exactOptional(labelled(text, "", "đề nghị")),
  studyUid: z.exactOptional(labelled(text, "", "mã ca chụp (Study UID)", "study UID")),
  link: z.exactOptional(labelled(text, "", "đường dẫn xem ảnh", "link to the study")),
  digest: z.exactOptional(labelled(digestText, "", "mã băm của ca chụp", "digest of the study")),
  films: z.exactOptional(labelled(amount, "", "số phim")),
  machine: z.exactOptional(labelled(text, "MA_MAY", "mã máy")),
  reserve: z.exactOptional(labelled(text, "DU_PHONG", "dự phòng")),
});
