import * as z from "zod/mini";
import { kindOf, labelled, minute, text } from "../../shape/field.ts";
import { objectOf } from "../../shape/object-of.ts";
import { sourceKeySchema } from "../../store/source-key.schema.ts";
import { codingSchema } from "../coding.schema.ts";
import { entryMembers } from "../entry-base.schema.ts";
import type { LaboratoryResultEntry, LaboratoryValue } from "./laboratory-result.ts";
import { resultStaffMembers } from "./result-staff.schema.ts";

const specimen = objectOf<NonNullable<LaboratoryResultEntry["specimen"]>>({
  type: labelled(text, "", "loại bệnh phẩm", "type of specimen"),
  takenAt: z.exactOptional(labelled(minute, "", "thời điểm lấy mẫu")),
  receivedAt: z.exactOptional(labelled(minute, "", "thời điểm nhận mẫu")),
});

const laboratoryValue = objectOf<LaboratoryValue>({
  name: labelled(text, "TEN_CHI_SO", "tên chỉ số", "index name"),
  coding: z.exactOptional(labelled(codingSchema, "MA_CHI_SO", "mã chỉ số", "index code")),
  value: labelled(text, "GIA_TRI", "giá trị"),
  unit: z.exactOptional(labelled(text, "DON_VI_DO", "đơn vị đo")),
  reference: z.exactOptional(labelled(text, "", "trị số tham chiếu")),
  flag: z.exactOptional(labelled(z.enum(["low", "high", "abnormal", "critical"]), "", "đánh dấu bất thường")),
});

export const laboratoryResultSchema: z.ZodMiniType<LaboratoryResultEntry> = objectOf<LaboratoryResultEntry>({
  ...entryMembers,
  ...resultStaffMembers,
  kind: kindOf("laboratory-result", "loại mục ghi", "kind of entry"),
  order: z.exactOptional(labelled(sourceKeySchema, "", "phiếu chỉ định")),
  discipline: labelled(
    z.enum([
      "haematology",
      "biochemistry",
      "urine-stool-fluid",
      "microbiology",
      "coagulation",
      "marrow",
      "histopathology",
      "other",
    ]),
    "",
    "loại xét nghiệm",
  ),
  name: labelled(text, "", "tên xét nghiệm", "name of the test"),
  coding: z.exactOptional(labelled(codingSchema, "MA_DICH_VU", "mã dịch vụ", "service code")),
  specimen: z.exactOptional(labelled(specimen, "", "bệnh phẩm")),
  values: labelled(z.array(laboratoryValue), "", "các chỉ số"),
  description: z.exactOptional(labelled(text, "MO_TA", "mô tả")),
  conclusion: z.exactOptional(labelled(text, "KET_LUAN", "kết luận")),
  machine: z.exactOptional(labelled(text, "MA_MAY", "mã máy")),
  reserve: z.exactOptional(labelled(text, "DU_PHONG", "dự phòng")),
});
