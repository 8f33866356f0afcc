import * as z from "zod/mini";
import { amount, birth, declared, labelled, text } from "../shape/field.ts";
import type { ShapeFinding } from "../shape/shape-findings.ts";
import { genderSchema } from "./gender.schema.ts";
import type { VisitPatient } from "./patient.ts";

const address = /* @__PURE__ */ declared(() =>
  z.strictObject({
    text: labelled(text, "DIA_CHI", "địa chỉ", "address"),
    provinceCode: labelled(text, "MATINH_CU_TRU", "mã tỉnh cư trú"),
    districtCode: z.exactOptional(labelled(text, "MAHUYEN_CU_TRU", "mã huyện cư trú")),
    communeCode: z.exactOptional(labelled(text, "MAXA_CU_TRU", "mã xã cư trú")),
  }),
);

const identifier = /* @__PURE__ */ declared(() =>
  z.strictObject({
    kind: labelled(
      z.enum(["personal-id", "old-id", "passport", "facility"]),
      "",
      "loại định danh",
      "kind of identifier",
    ),
    value: labelled(text, "SO_CCCD", "số định danh", "identifier"),
  }),
);

const oneFacilityIdentifier: ShapeFinding = {
  code: "core.record.one_facility_identifier",
  text: {
    vi: 'phải có đúng một số loại "facility" (mã người bệnh tại cơ sở)',
    en: 'must hold exactly one of kind "facility"',
  },
  nextStep: {
    vi: 'Thêm { "kind": "facility", "value": mã người bệnh } vào identifiers.',
    en: 'Add { "kind": "facility", "value": the patient number } to identifiers.',
  },
};

export const patientSchema: z.ZodMiniType<VisitPatient> = /* @__PURE__ */ declared(() =>
  z.strictObject({
    identifiers: labelled(
      z.array(identifier),
      "MA_BN",
      "các số của người bệnh",
      "identifiers of the patient",
    ).check(
      z.refine(
        (list: readonly { kind: string }[]) => list.filter(({ kind }) => kind === "facility").length === 1,
        { params: { finding: oneFacilityIdentifier } },
      ),
    ),
    name: labelled(text, "HO_TEN", "họ và tên", "full name"),
    gender: labelled(genderSchema, "GIOI_TINH", "giới tính"),
    birth: labelled(birth, "NGAY_SINH", "ngày sinh"),
    nationality: labelled(text, "MA_QUOCTICH", "quốc tịch"),
    ethnicGroup: labelled(text, "MA_DANTOC", "dân tộc"),
    occupation: labelled(text, "MA_NGHE_NGHIEP", "nghề nghiệp"),
    address: labelled(address, "", "địa chỉ cư trú", "address of residence"),
    phone: z.exactOptional(labelled(text, "DIEN_THOAI", "điện thoại")),
    bloodGroup: z.exactOptional(labelled(text, "NHOM_MAU", "nhóm máu")),
    weightKg: z.exactOptional(labelled(amount, "CAN_NANG", "cân nặng (kg)", "weight (kg)")),
  }),
);
