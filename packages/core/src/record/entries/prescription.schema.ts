import * as z from "zod/mini";
import { amount, date, kindOf, labelled, text } from "../../shape/field.ts";
import { objectOf } from "../../shape/object-of.ts";
import { codingSchema } from "../coding.schema.ts";
import { entryMembers } from "../entry-base.schema.ts";
import type { PrescribedDrug, PrescriptionEntry } from "./prescription.ts";

const prescribedDrug = objectOf<PrescribedDrug>({
  inn: labelled(text, "", "tên chung quốc tế", "international non-proprietary name"),
  tradeName: z.exactOptional(labelled(text, "TEN_THUOC", "tên thương mại")),
  coding: z.exactOptional(labelled(codingSchema, "MA_THUOC", "mã thuốc", "drug code")),
  strength: labelled(text, "HAM_LUONG", "hàm lượng"),
  form: z.exactOptional(labelled(text, "DANG_BAO_CHE", "dạng bào chế", "dose form")),
  quantity: labelled(amount, "SO_LUONG", "số lượng"),
  unit: labelled(text, "DON_VI_TINH", "đơn vị tính"),
  dose: labelled(text, "LIEU_DUNG", "liều dùng một lần", "dose of one time"),
  route: labelled(text, "DUONG_DUNG", "đường dùng"),
  timing: labelled(text, "CACH_DUNG", "thời điểm dùng"),
  days: z.exactOptional(labelled(amount, "", "số ngày dùng")),
  poison: z.exactOptional(labelled(z.boolean(), "", "thuốc độc", "poison drug")),
});

const course = objectOf<NonNullable<PrescriptionEntry["courses"]>[number]>({
  from: labelled(date, "", "đợt từ ngày", "course from"),
  to: labelled(date, "", "đợt đến ngày", "course to"),
});

const receiver = objectOf<NonNullable<PrescriptionEntry["receiver"]>>({
  name: z.exactOptional(labelled(text, "", "tên người nhận thuốc", "name of the receiver")),
  personalId: labelled(text, "", "số định danh của người nhận thuốc", "personal id of the receiver"),
});

const companion = objectOf<NonNullable<PrescriptionEntry["companion"]>>({
  name: labelled(text, "", "tên người đưa trẻ đến", "name of the companion"),
  phone: z.exactOptional(labelled(text, "", "điện thoại người đưa trẻ đến", "phone of the companion")),
});

export const prescriptionSchema: z.ZodMiniType<PrescriptionEntry> = objectOf<PrescriptionEntry>({
  ...entryMembers,
  kind: kindOf("prescription", "loại mục ghi", "kind of entry"),
  letter: labelled(z.enum(["C", "N", "H", "T"]), "", "loại đơn thuốc", "type of prescription"),
  number: z.exactOptional(labelled(text, "", "mã đơn thuốc", "number of the prescription")),
  diagnosis: labelled(text, "", "chẩn đoán ghi trên đơn", "diagnosis on the prescription"),
  drugs: labelled(z.array(prescribedDrug), "", "danh sách thuốc của đơn", "drugs of the prescription"),
  advice: z.exactOptional(labelled(text, "", "lời dặn")),
  courses: z.exactOptional(labelled(z.array(course).check(z.minLength(1)), "", "các đợt dùng thuốc")),
  receiver: z.exactOptional(labelled(receiver, "", "người nhận thuốc", "receiver of the drugs")),
  companion: z.exactOptional(labelled(companion, "", "người đưa trẻ đến khám", "companion of the child")),
});
