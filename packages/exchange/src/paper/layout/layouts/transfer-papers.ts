import type { FormLayout, PlacedField } from "../form-layout.ts";

const patient: readonly (readonly PlacedField[])[] = [
  [
    { field: "all.name", label: "Họ và tên người bệnh", share: 2.4, as: "line", capitals: true },
    { field: "all.gender", as: "line" },
  ],
  [{ field: "all.birth", label: "Ngày, tháng, năm sinh", share: 1.4 }, "all.ethnicGroup", "all.nationality"],
  [{ field: "all.occupation", label: "Nghề nghiệp" }],
  ["all.address"],
  [
    { field: "all.cardNumber", label: "Số thẻ BHYT", share: 2 },
    { field: "all.cardValidTo", label: "Giá trị đến ngày" },
  ],
  [
    { field: "all.arrivedAt", label: "Đến khám lúc" },
    { field: "all.admittedAt", label: "Vào nội trú lúc" },
  ],
  [{ field: "all.endedAt", label: "Ra viện lúc" }],
];

const coded: readonly (readonly PlacedField[])[] = [
  [
    { field: "all.mainCode", label: "Mã bệnh chính" },
    { field: "all.secondaryCodes", label: "Mã bệnh kèm theo", share: 1.6 },
    { field: "all.traditionalCode", label: "Mã YHCT" },
  ],
];

/** Papers of TT 01/2025/TT-BYT. */
export const transferPapers: readonly FormLayout[] = [
  {
    forms: ["TT01-V"],
    head: "certificate",
    letterhead: {
      left: [
        { field: "all.facility", label: "Mã cơ sở KCB" },
        { field: "all.number", label: "Số" },
      ],
    },
    signedOn: "all.on",
    sections: [
      {
        section: "all",
        heading: "none",
        rows: [
          ...patient,
          [{ field: "all.visitCategory", label: "Đối tượng đến khám" }],
          ["all.diagnosis"],
          ...coded,
          [{ field: "all.appointedOn", label: "Hẹn khám lại vào ngày" }],
        ],
      },
    ],
  },
  {
    forms: ["TT01-VI"],
    head: "certificate",
    title: "Phiếu chuyển cơ sở khám bệnh, chữa bệnh",
    letterhead: {
      left: [{ field: "all.paperNumber", label: "Số" }],
      right: [
        { field: "all.fileNumber", label: "Số hồ sơ" },
        { field: "all.bookNumber", label: "Vào sổ chuyển cơ sở KCB số" },
      ],
    },
    sections: [
      {
        section: "all",
        heading: "none",
        rows: [
          [
            { field: "all.to", label: "Kính gửi", share: 2 },
            { field: "all.from", label: "Cơ sở chuyển đi", share: 2 },
          ],
          ...patient,
        ],
      },
      {
        section: "all",
        heading: { text: "Tóm tắt bệnh án" },
        rows: [
          [{ field: "all.clinicalSigns", emptyLines: 2 }],
          [{ field: "all.course", emptyLines: 2 }],
          [{ field: "all.resultSummary", label: "Tóm tắt kết quả cận lâm sàng", emptyLines: 2 }],
          ["all.diagnosis"],
          ...coded,
          [{ field: "all.treatment", label: "Phương pháp, thủ thuật, thuốc đã dùng", emptyLines: 2 }],
          [{ field: "all.condition", label: "Tình trạng người bệnh lúc chuyển", emptyLines: 2 }],
          [{ field: "all.reason", label: "Lý do chuyển" }],
          [{ field: "all.dischargeType", label: "Loại ra viện", as: "line" }],
          [{ field: "all.plan", label: "Hướng điều trị", emptyLines: 2 }],
          [{ field: "all.transport", label: "Phương tiện vận chuyển" }],
          [
            { field: "all.escort", label: "Người hộ tống", as: "line" },
            { field: "all.escortTitle", label: "Chức danh", as: "line" },
          ],
        ],
      },
    ],
  },
];
