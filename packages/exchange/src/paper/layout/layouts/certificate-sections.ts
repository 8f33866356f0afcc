import type { HeadField, PlacedField, SectionLayout } from "../form-layout.ts";

/** Who a certificate is about; what a form asks of him beyond follows. `parents`: when it asks for father and mother. */
export function identity(heading: SectionLayout["heading"] = "none", parents = ""): SectionLayout {
  return {
    section: "id",
    heading,
    rows: [
      [
        { field: "id.name", label: "Họ và tên", share: 2.4, as: "line", capitals: true },
        { field: "id.gender", as: "line" },
      ],
      [{ field: "id.birth", label: "Ngày, tháng, năm sinh", share: 1.6 }, "id.ethnicGroup", "id.nationality"],
      [
        { field: "id.occupation", share: 1 },
        { field: "id.workplace", as: "line", share: 1.6 },
      ],
      [
        { field: "id.socialInsuranceNumber", label: "Mã số BHXH" },
        { field: "id.cardNumber", label: "Số thẻ BHYT" },
      ],
      [
        { field: "id.paperKind", label: "Giấy tờ tùy thân", as: "line" },
        { field: "id.paperNumber", label: "Số", share: 1 },
      ],
      [
        { field: "id.paperIssuedOn", label: "Ngày cấp" },
        { field: "id.paperIssuedBy", label: "Nơi cấp", as: "line", share: 2 },
      ],
      [{ field: "id.address" }],
      ["id.residence"],
      ["id.provinceCode", "id.communeCode"],
      [
        { field: "id.father", label: `Cha${parents}`, as: "line" },
        { field: "id.mother", label: `Mẹ${parents}`, as: "line" },
      ],
    ],
  };
}

export const signing: SectionLayout = { section: "sign", placed: "signatures" };

/** A number below the facility. */
export const numberOf = (field: string): HeadField => ({ field, label: "Số" });

/** When the patient came and went. */
export function stayRow(section: string): readonly PlacedField[] {
  return [
    { field: `${section}.arrivedAt`, label: "Vào viện lúc" },
    { field: `${section}.endedAt`, label: "Ra viện lúc" },
  ];
}

/** The other diseases with their codes; no place for them where there are none. */
export function otherDiseasesRow(section: string): readonly PlacedField[] {
  return [
    { field: `${section}.others`, label: "Bệnh kèm theo", as: "line", share: 4, whenSaid: true },
    { field: `${section}.otherCodes`, label: "Mã ICD-10", share: 1.3, whenSaid: true },
  ];
}

/** A diagnosis with its code. */
export function diagnosisRow(section: string, label = "Chẩn đoán"): readonly PlacedField[] {
  return [
    { field: `${section}.diagnosis`, label, as: "line", share: 4 },
    { field: `${section}.code`, label: "Mã ICD-10", share: 1.3 },
  ];
}
