import type { FormLayout } from "../form-layout.ts";
import { signing } from "./certificate-sections.ts";

/** Prescriptions and the papers about narcotic drugs. @legal TT 26/2025/TT-BYT */
export const prescriptions: readonly FormLayout[] = [
  {
    forms: ["TT26-I", "TT26-II", "TT26-III"],
    head: "prescription",
    size: "A5",
    letterhead: {
      left: [
        { field: "head.name", as: "facility" },
        { field: "head.address", as: "address" },
        { field: "head.phone", as: "phone" },
      ],
      right: [{ field: "head.number", label: "Mã đơn thuốc" }],
    },
    signedOn: "sign.on",
    sections: [
      {
        section: "pat",
        heading: "none",
        rows: [
          [{ field: "pat.name", label: "Họ và tên", as: "line", capitals: true }],
          // With a personal id the paper may leave these off; weight and companion are asked of small children.
          [
            { field: "pat.birth", label: "Ngày sinh", share: 1.4, whenSaid: true },
            { field: "pat.gender", as: "line", whenSaid: true },
            { field: "pat.ageMonths", label: "Tháng tuổi", share: 1.2, whenSaid: true },
            { field: "pat.weightKg", label: "Cân nặng", share: 1.2, whenSaid: true },
          ],
          [
            { field: "pat.personalId", label: "Số ĐDCN/hộ chiếu", share: 1.1 },
            { field: "pat.cardNumber", label: "Số thẻ BHYT" },
          ],
          [{ field: "pat.residence", label: "Nơi cư trú", whenSaid: true }],
          ["pat.diagnosis"],
          [
            { field: "pat.companion", label: "Người đưa trẻ", as: "line", share: 2, whenSaid: true },
            { field: "pat.companionPhone", label: "Điện thoại", share: 1.2, whenSaid: true },
          ],
          [{ field: "n.courses", label: "Đợt dùng thuốc (từ ngày – đến ngày)", as: "paragraph" }],
        ],
      },
      {
        section: "rx",
        heading: { text: "Thuốc điều trị" },
        rows: [[{ field: "rx.drugs", as: "drugs" }], [{ field: "rx.advice", emptyLines: 2 }]],
      },
      { section: "n", heading: "none" },
      { section: "h", heading: "none" },
      signing,
    ],
  },
  {
    forms: ["TT26-IV"],
    head: "certificate",
    title: "Cam kết sử dụng thuốc gây nghiện",
    sections: [
      {
        section: "all",
        heading: "none",
        rows: [
          [{ field: "all.person", label: "Tôi tên là", as: "line", capitals: true }],
          [{ field: "all.personalId", label: "Số định danh cá nhân" }, { field: "all.phone" }],
          [{ field: "all.address", label: "Địa chỉ" }],
          [{ field: "all.patient", label: "Là người bệnh, hoặc người nhà của người bệnh" }],
          [{ field: "all.place", label: "Điều trị tại" }],
          [{ field: "all.undertaking", label: "Tôi xin cam kết", emptyLines: 4 }],
        ],
      },
      signing,
    ],
  },
  {
    forms: ["TT26-V"],
    head: "certificate",
    sections: [
      {
        section: "all",
        heading: "none",
        rows: [
          [{ field: "all.person", label: "Tôi tên là", as: "line", capitals: true }],
          [{ field: "all.place", label: "Nơi điều trị" }],
          [
            {
              field: "all.drugs",
              label: "Thuốc đề nghị được tiếp tục sử dụng",
              as: "paragraph",
              emptyLines: 3,
            },
          ],
          [{ field: "all.confirmation", label: "Xác nhận của trạm trưởng", emptyLines: 3 }],
        ],
      },
      signing,
    ],
  },
  {
    forms: ["TT26-VI"],
    head: "certificate",
    sections: [
      {
        section: "all",
        heading: "none",
        rows: [
          [{ field: "all.at", label: "Hôm nay, lúc" }],
          [{ field: "all.place", label: "Tại" }],
          [{ field: "all.facility", label: "Cơ sở cấp thuốc" }],
          [
            { field: "all.person", label: "Người nộp lại thuốc", as: "line", share: 1.6 },
            { field: "all.personalId", label: "Số định danh cá nhân", share: 1.4 },
          ],
          [
            {
              field: "all.drugs",
              label: "Thuốc nhận lại",
              columns: { name: 4, unit: 1.2, quantity: 1.2, expiry: 1.6, condition: 2.4 },
            },
          ],
        ],
      },
      signing,
    ],
  },
];
