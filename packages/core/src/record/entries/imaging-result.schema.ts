import * as z from "zod";
import { amount, digestText, kindOf, labelled, text } from "../../shape/field.ts";
import { objectOf } from "../../shape/object-of.ts";
import { sourceKeySchema } from "../../store/source-key.schema.ts";
import { codingSchema } from "../coding.schema.ts";
import { entryMembers } from "../entry-base.schema.ts";
import type { ImagingResultEntry } from "./imaging-result.ts";
import { resultStaffMembers } from "./result-staff.schema.ts";

export const imagingResultSchema: z.ZodType<ImagingResultEntry> = objectOf<ImagingResultEntry>({
  ...entryMembers,
  ...resultStaffMembers,
  kind: kindOf("imaging-result", "loại mục ghi", "kind of entry"),
  order: labelled(sourceKeySchema, "", "phiếu chỉ định").exactOptional(),
  modality: labelled(
    z.enum(["x-ray", "ct", "mri", "ultrasound", "ecg", "eeg", "endoscopy", "spirometry", "other"]),
    "",
    "loại chẩn đoán hình ảnh, thăm dò",
  ),
  name: labelled(text, "", "tên kỹ thuật", "name of the examination"),
  coding: labelled(codingSchema, "MA_DICH_VU", "mã dịch vụ", "service code").exactOptional(),
  description: labelled(text, "MO_TA", "mô tả"),
  conclusion: labelled(text, "KET_LUAN", "kết luận"),
  advice: labelled(text, "", "đề nghị").exactOptional(),
  studyUid: labelled(text, "", "mã ca chụp (Study UID)", "study UID").exactOptional(),
  link: labelled(text, "", "đường dẫn xem ảnh", "link to the study").exactOptional(),
  digest: labelled(digestText, "", "mã băm của ca chụp", "digest of the study").exactOptional(),
  films: labelled(amount, "", "số phim").exactOptional(),
  machine: labelled(text, "MA_MAY", "mã máy").exactOptional(),
  reserve: labelled(text, "DU_PHONG", "dự phòng").exactOptional(),
});
