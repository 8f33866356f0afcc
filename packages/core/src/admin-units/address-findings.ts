import type { Issue } from "../faults/issue.ts";

/** What can be wrong with the codes of an address. The severity is that of an export; at capture an error only warns. */
export type AddressFinding = Required<Pick<Issue, "code" | "severity" | "text" | "nextStep">>;

/** The findings of `checkAddress`. */
export const addressFindings = {
  catalogueMissing: {
    code: "core.admin_units.catalogue_missing",
    severity: "warning",
    text: {
      vi: "Địa chỉ có mã đơn vị hành chính nhưng không nói mã thuộc danh mục nào; cùng một mã có thể chỉ hai nơi khác nhau.",
      en: "The address has unit codes and no catalogue; the same code may name two different places.",
    },
    nextStep: {
      vi: "Ghi vn-admin-2004 cho mã cũ, vn-admin-2025 cho mã dùng từ 01/07/2025.",
      en: "Write vn-admin-2004 for old codes, vn-admin-2025 for those in use from 2025-07-01.",
    },
  },
  catalogueOld: {
    code: "core.admin_units.catalogue_old",
    severity: "error",
    text: {
      vi: "Địa chỉ dùng danh mục đơn vị hành chính cũ, đã hết hiệu lực từ 01/07/2025.",
      en: "The address uses the old catalogue of units, which ended on 2025-06-30.",
    },
    nextStep: {
      vi: "Giữ mã cũ trên hồ sơ cũ; với lượt khám này, hỏi người bệnh và chọn xã, tỉnh mới.",
      en: "Keep the old codes on old records; for this visit ask the patient and choose the new commune and province.",
    },
  },
  catalogueEarly: {
    code: "core.admin_units.catalogue_early",
    severity: "error",
    text: {
      vi: "Địa chỉ dùng danh mục có hiệu lực từ 01/07/2025 cho một ngày trước đó.",
      en: "The address uses the catalogue of 2025-07-01 for an earlier day.",
    },
    nextStep: {
      vi: "Kiểm tra ngày, hoặc dùng mã cũ cho ngày đó.",
      en: "Check the date, or use the old codes for that day.",
    },
  },
  unknown: {
    code: "core.admin_units.unknown",
    severity: "error",
    text: {
      vi: "Mã không có trong danh mục đơn vị hành chính của ngày này.",
      en: "The code is not in the catalogue of units of this day.",
    },
    nextStep: {
      vi: "Chọn lại đơn vị theo tên; nếu đơn vị mới lập, cập nhật SDK.",
      en: "Choose the unit again by name; if it is a new one, update the SDK.",
    },
  },
  otherProvince: {
    code: "core.admin_units.other_province",
    severity: "error",
    text: {
      vi: "Mã tỉnh và tên tỉnh trong địa chỉ khác nhau: sau 01/07/2025 mã này chỉ một tỉnh khác trước.",
      en: "Province code and text differ: from 2025-07-01 this code names another province than before.",
    },
    nextStep: {
      vi: "Đối chiếu với giấy tờ (ví dụ mã 24 trước là Bắc Giang, nay là Bắc Ninh); chọn lại danh mục hoặc mã.",
      en: "Compare with the papers (24, for one, was Bắc Giang and is Bắc Ninh now); choose the catalogue or the code again.",
    },
  },
  newCode: {
    code: "core.admin_units.new_code",
    severity: "information",
    text: {
      vi: "Theo bảng chuyển đổi, toàn bộ người dân của đơn vị này thuộc về một đơn vị mới.",
      en: "By the conversion table all people of this unit belong to one new unit.",
    },
    nextStep: {
      vi: "Hỏi lại người bệnh rồi mới dùng mã gợi ý; không tự động đổi mã trên hồ sơ cũ.",
      en: "Ask the patient before using the suggested code; never re-code old records automatically.",
    },
  },
  districtGone: {
    code: "core.admin_units.district_gone",
    severity: "error",
    text: {
      vi: "Từ 01/07/2025 không còn cấp huyện; mã huyện phải để trống.",
      en: "There is no district level from 2025-07-01; the district code stays empty.",
    },
    nextStep: { vi: "Xóa mã huyện ở địa chỉ mới.", en: "Remove the district code from the new address." },
  },
  elsewhere: {
    code: "core.admin_units.elsewhere",
    severity: "error",
    text: {
      vi: "Đơn vị này không thuộc tỉnh hoặc huyện đã ghi.",
      en: "This unit does not lie in the province or district of the address.",
    },
    nextStep: {
      vi: "Chọn lại tỉnh và xã cho khớp nhau.",
      en: "Choose province and commune again so that they agree.",
    },
  },
} satisfies Readonly<Record<string, AddressFinding>>;
