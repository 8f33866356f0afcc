import * as z from "zod";
import { amount, birth, labelled, text } from "../shape/field.ts";
import type { VisitPatient } from "./patient.ts";

const address = z.strictObject({
  text: labelled(text, "DIA_CHI", "địa chỉ", "address"),
  provinceCode: labelled(text, "MATINH_CU_TRU", "mã tỉnh cư trú", "province code"),
  districtCode: labelled(text, "MAHUYEN_CU_TRU", "mã huyện cư trú", "district code").exactOptional(),
  communeCode: labelled(text, "MAXA_CU_TRU", "mã xã cư trú", "commune code").exactOptional(),
});

const identifier = z.strictObject({
  kind: labelled(
    z.enum(["personal-id", "old-id", "passport", "facility"]),
    "",
    "loại định danh",
    "kind of identifier",
  ),
  value: labelled(text, "SO_CCCD", "số định danh", "identifier"),
});

export const patientSchema: z.ZodType<VisitPatient> = z.strictObject({
  identifiers: labelled(
    z.array(identifier),
    "MA_BN",
    "các số của người bệnh",
    "identifiers of the patient",
  ).refine(
    (list: readonly { kind: string }[]) => list.filter(({ kind }) => kind === "facility").length === 1,
    { params: { format: "one-facility-identifier" } },
  ),
  name: labelled(text, "HO_TEN", "họ và tên", "full name"),
  gender: labelled(z.enum(["male", "female", "undetermined"]), "GIOI_TINH", "giới tính", "gender"),
  birth: labelled(birth, "NGAY_SINH", "ngày sinh", "birth"),
  nationality: labelled(text, "MA_QUOCTICH", "quốc tịch", "nationality"),
  ethnicGroup: labelled(text, "MA_DANTOC", "dân tộc", "ethnic group"),
  occupation: labelled(text, "MA_NGHE_NGHIEP", "nghề nghiệp", "occupation"),
  address: labelled(address, "", "địa chỉ cư trú", "address of residence"),
  phone: labelled(text, "DIEN_THOAI", "điện thoại", "phone").exactOptional(),
  bloodGroup: labelled(text, "NHOM_MAU", "nhóm máu", "blood group").exactOptional(),
  weightKg: labelled(amount, "CAN_NANG", "cân nặng (kg)", "weight (kg)").exactOptional(),
});
