import type { FormLayout, SectionLayout } from "../form-layout.ts";
import { numberOf, signing } from "./certificate-sections.ts";

/** Mother and child of a birth certificate; `at` stands before the ids of the fields. */
function birthSections(at: string, mother: string, child: string): readonly SectionLayout[] {
  return [
    {
      section: mother,
      heading: { text: at === "" ? "I. Người mẹ" : "I. Người mang thai hộ" },
      rows: [
        [
          { field: `${at}mother.name`, label: "Họ và tên mẹ", share: 2, as: "line", capitals: true },
          { field: `${at}mother.birth`, label: "Ngày sinh" },
        ],
        [
          { field: `${at}mother.ethnicGroup`, label: "Dân tộc" },
          { field: `${at}mother.nationality`, label: "Quốc tịch" },
        ],
        [
          { field: `${at}mother.paperKind`, label: "Giấy tờ tùy thân", as: "line" },
          { field: `${at}mother.paperNumber`, label: "Số" },
        ],
        [
          { field: `${at}mother.paperIssuedOn`, label: "Ngày cấp" },
          { field: `${at}mother.paperIssuedBy`, label: "Nơi cấp", as: "line", share: 2 },
        ],
        [{ field: `${at}mother.residence`, label: "Nơi cư trú" }],
        [
          { field: `${at}mother.communeCode`, label: "Xã, phường" },
          { field: `${at}mother.provinceCode`, label: "Tỉnh, thành phố" },
        ],
        [
          { field: `${at}mother.socialInsuranceNumber`, label: "Mã số BHXH" },
          { field: `${at}mother.cardNumber`, label: "Số thẻ BHYT" },
        ],
      ],
    },
    {
      section: child,
      heading: { text: "II. Người con" },
      rows: [
        [{ field: `${at}child.at`, label: "Đã sinh con lúc" }],
        [{ field: `${at}child.place`, label: "Tại" }],
        [
          { field: `${at}child.delivery`, label: "Lần sinh" },
          { field: `${at}child.living`, label: "Số con hiện sống" },
          { field: `${at}child.count`, label: "Số con trong lần sinh này", share: 1.4 },
        ],
        [
          { field: `${at}child.gender`, label: "Giới tính của con", as: "line" },
          { field: `${at}child.weightGrams`, label: "Cân nặng" },
        ],
        [{ field: `${at}child.state`, label: "Tình trạng" }],
        [
          { field: `${at}child.caesarean`, label: "Sinh con phải phẫu thuật", as: "line" },
          { field: `${at}child.under32Weeks`, label: "Sinh con dưới 32 tuần tuổi", as: "line" },
        ],
        [{ field: `${at}child.intendedName`, label: "Dự định đặt tên con là", as: "line" }],
        [{ field: `${at}child.father`, label: "Họ và tên cha", as: "line" }],
      ],
    },
  ];
}

const rows = [
  ["relative", "midwife"],
  ["signer-of-the-form", "facility-seal", "head-of-facility"],
];

/** Papers of TT 22/2025/TT-BYT. */
export const birthPapers: readonly FormLayout[] = [
  {
    forms: ["TT22-01"],
    head: "certificate",
    letterhead: {
      left: [numberOf("head.number"), { field: "head.book", label: "Quyển số" }],
      right: [
        { field: "head.code", label: "Mã GCS" },
        { field: "head.series", label: "Seri" },
      ],
    },
    sections: [...birthSections("", "mother", "child"), signing],
    signatures: rows,
  },
  {
    forms: ["TT22-02"],
    head: "certificate",
    sections: [
      ...birthSections("mth.", "mth", "mth"),
      {
        section: "mth",
        heading: { text: "III. Bên nhờ mang thai hộ" },
        rows: [[{ field: "mth.commissioning", label: "Thông tin", emptyLines: 3 }]],
      },
    ],
    signatures: rows,
  },
];
