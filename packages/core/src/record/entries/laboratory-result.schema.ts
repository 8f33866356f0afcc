import * as z from "zod";
import { kindOf, labelled, minute, text } from "../../shape/field.ts";
import { objectOf } from "../../shape/object-of.ts";
import { sourceKeySchema } from "../../store/source-key.schema.ts";
import { codingSchema } from "../coding.schema.ts";
import { entryMembers } from "../entry-base.schema.ts";
import type { LaboratoryResultEntry, LaboratoryValue } from "./laboratory-result.ts";
import { resultStaffMembers } from "./result-staff.schema.ts";

const specimen = objectOf<NonNullable<LaboratoryResultEntry["specimen"]>>({
  type: labelled(text, "", "loại bệnh phẩm", "type of specimen"),
  takenAt: labelled(minute, "", "thời điểm lấy mẫu").exactOptional(),
  receivedAt: labelled(minute, "", "thời điểm nhận mẫu").exactOptional(),
});

const laboratoryValue = objectOf<LaboratoryValue>({
  name: labelled(text, "TEN_CHI_SO", "tên chỉ số", "index name"),
  coding: labelled(codingSchema, "MA_CHI_SO", "mã chỉ số", "index code").exactOptional(),
  value: labelled(text, "GIA_TRI", "giá trị"),
  unit: labelled(text, "DON_VI_DO", "đơn vị đo").exactOptional(),
  reference: labelled(text, "", "trị số tham chiếu").exactOptional(),
  flag: labelled(z.enum(["low", "high", "abnormal", "critical"]), "", "đánh dấu bất thường").exactOptional(),
});

export const laboratoryResultSchema: z.ZodType<LaboratoryResultEntry> = objectOf<LaboratoryResultEntry>({
  ...entryMembers,
  ...resultStaffMembers,
  kind: kindOf("laboratory-result", "loại mục ghi", "kind of entry"),
  order: labelled(sourceKeySchema, "", "phiếu chỉ định").exactOptional(),
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
  coding: labelled(codingSchema, "MA_DICH_VU", "mã dịch vụ", "service code").exactOptional(),
  specimen: labelled(specimen, "", "bệnh phẩm").exactOptional(),
  values: labelled(z.array(laboratoryValue), "", "các chỉ số"),
  description: labelled(text, "MO_TA", "mô tả").exactOptional(),
  conclusion: labelled(text, "KET_LUAN", "kết luận").exactOptional(),
  machine: labelled(text, "MA_MAY", "mã máy").exactOptional(),
  reserve: labelled(text, "DU_PHONG", "dự phòng").exactOptional(),
});
