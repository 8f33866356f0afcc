import * as z from "zod/mini";
import { birth, date, instant, kindOf, labelled, text } from "../shape/field.ts";
import { objectOf, oneOf } from "../shape/object-of.ts";
import { genderSchema } from "../visit/gender.schema.ts";
import type {
  DatedAddress,
  DatedIdentifier,
  IdentifierSystem,
  IdentifierVerification,
  Identity,
  Patient,
  Representative,
} from "./patient.ts";

export const identifierSystemSchema: z.ZodMiniType<IdentifierSystem> = z.enum([
  "personal-id",
  "old-id",
  "passport",
  "electronic-identity",
  "insurance-card",
  "social-insurance",
  "facility",
  "temporary",
]);

export const relationSchema: z.ZodMiniType<Representative["relation"]> = z.enum([
  "father",
  "mother",
  "guardian",
  "spouse",
  "child",
  "sibling",
  "lawyer",
  "other",
]);

const system = labelled(identifierSystemSchema, "", "loại định danh", "kind of identifier");
const value = labelled(text, "", "số định danh", "identifier");
const from = z.exactOptional(labelled(date, "", "từ ngày", "from"));
const to = z.exactOptional(labelled(date, "", "đến ngày", "to"));

/** A number of a person in one of the numberings, without dates. */
export const plainIdentifierSchema: z.ZodMiniType<Pick<DatedIdentifier, "system" | "value">> = objectOf<
  Pick<DatedIdentifier, "system" | "value">
>({ system, value });

const verification = objectOf<IdentifierVerification>({
  method: labelled(
    z.enum(["chip-card", "vneid", "insurance-look-up", "paper", "stated"]),
    "",
    "cách xác thực",
    "way of verification",
  ),
  at: labelled(instant, "", "thời điểm xác thực", "verified at"),
});

export const datedIdentifierSchema: z.ZodMiniType<DatedIdentifier> = objectOf<DatedIdentifier>({
  system,
  value,
  status: labelled(z.enum(["active", "superseded", "error"]), "", "trạng thái số định danh", "state"),
  from,
  to,
  issuedOn: z.exactOptional(labelled(date, "", "ngày cấp")),
  issuedBy: z.exactOptional(labelled(text, "", "nơi cấp")),
  verification: z.exactOptional(labelled(verification, "", "kết quả xác thực")),
});

const datedAddressSchema = objectOf<DatedAddress>({
  use: labelled(
    z.enum(["residence", "permanent", "temporary", "workplace"]),
    "",
    "loại địa chỉ",
    "kind of address",
  ),
  text: labelled(text, "DIA_CHI", "địa chỉ", "address"),
  catalogue: z.exactOptional(
    labelled(z.enum(["vn-admin-2004", "vn-admin-2025"]), "", "danh mục hành chính", "catalogue of units"),
  ),
  provinceCode: z.exactOptional(labelled(text, "MATINH_CU_TRU", "mã tỉnh")),
  districtCode: z.exactOptional(labelled(text, "MAHUYEN_CU_TRU", "mã huyện")),
  communeCode: z.exactOptional(labelled(text, "MAXA_CU_TRU", "mã xã")),
  from,
  to,
});

const representativeSchema = objectOf<Representative>({
  relation: labelled(relationSchema, "", "quan hệ với người bệnh", "relation to the patient"),
  name: labelled(text, "", "họ tên người đại diện", "name of the representative"),
  identifiers: z.exactOptional(
    labelled(
      z.array(datedIdentifierSchema),
      "",
      "các số của người đại diện",
      "identifiers of the representative",
    ),
  ),
  phone: z.exactOptional(labelled(text, "", "điện thoại người đại diện", "phone of the representative")),
  address: z.exactOptional(labelled(text, "", "địa chỉ người đại diện", "address of the representative")),
  occupation: z.exactOptional(
    labelled(text, "", "nghề nghiệp người đại diện", "occupation of the representative"),
  ),
  emergencyContact: z.exactOptional(labelled(z.boolean(), "", "người nhà khi cần báo tin")),
  legalBasis: z.exactOptional(labelled(z.enum(["8.2.a", "8.2.b", "8.2.c", "8.2.d"]), "", "căn cứ đại diện")),
  from,
  to,
});

const known = objectOf<Extract<Identity, { kind: "known" }>>({
  kind: kindOf("known", "loại nhân thân", "kind of identity"),
});

const unknown = objectOf<Extract<Identity, { kind: "unknown" }>>({
  kind: kindOf("unknown", "loại nhân thân", "kind of identity"),
  foundAt: labelled(text, "", "nơi phát hiện người bệnh", "place where the patient was found"),
  description: z.exactOptional(labelled(text, "", "mô tả nhận dạng")),
});

const newborn = objectOf<Extract<Identity, { kind: "newborn" }>>({
  kind: kindOf("newborn", "loại nhân thân", "kind of identity"),
  mother: labelled(plainIdentifierSchema, "", "số của người mẹ", "number of the mother"),
  ordinal: labelled(text, "", "con thứ mấy của lần sinh", "which child of the birth"),
});

export const patientSchema: z.ZodMiniType<Patient> = objectOf<Patient>({
  identity: labelled(
    oneOf<Identity, "kind">("kind", { known, unknown, newborn }),
    "",
    "tình trạng nhân thân",
  ),
  identifiers: labelled(
    z.array(datedIdentifierSchema),
    "MA_BN",
    "các số của người bệnh",
    "identifiers of the patient",
  ),
  name: z.exactOptional(labelled(text, "HO_TEN", "họ và tên", "full name")),
  gender: labelled(genderSchema, "GIOI_TINH", "giới tính"),
  birth: z.exactOptional(labelled(birth, "NGAY_SINH", "ngày sinh")),
  birthEstimated: z.exactOptional(labelled(z.boolean(), "", "ngày sinh ước đoán", "birth is a guess")),
  nationality: z.exactOptional(labelled(text, "MA_QUOCTICH", "quốc tịch")),
  ethnicGroup: z.exactOptional(labelled(text, "MA_DANTOC", "dân tộc")),
  occupation: z.exactOptional(labelled(text, "MA_NGHE_NGHIEP", "nghề nghiệp")),
  workplace: z.exactOptional(labelled(text, "", "nơi làm việc")),
  phone: z.exactOptional(labelled(text, "DIEN_THOAI", "điện thoại")),
  addresses: labelled(z.array(datedAddressSchema), "", "danh sách địa chỉ", "list of addresses"),
  representatives: labelled(
    z.array(representativeSchema),
    "",
    "danh sách người đại diện, người thân",
    "list of representatives",
  ),
  bloodGroup: z.exactOptional(labelled(text, "NHOM_MAU", "nhóm máu")),
});
