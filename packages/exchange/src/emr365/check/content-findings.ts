import type { FindingKind } from "../emr365-finding.ts";

const mendSource = {
  vi: "Sửa {at} tại phần mềm nguồn rồi xuất lại.",
  en: "Mend {at} in the source system and export again.",
};

/** Level 2 and 3: how a text must look, and how long it may be. */
export const contentFindings = {
  date: {
    code: "exchange.emr365.wrong_date",
    severity: "error",
    level: 2,
    basis: "annex",
    text: {
      vi: "{at} phải là một ngày có thật, dạng dd/mm/yyyy.",
      en: "{at} must be a day that exists, as dd/mm/yyyy.",
    },
    nextStep: mendSource,
  },
  instant: {
    code: "exchange.emr365.wrong_instant",
    severity: "error",
    level: 2,
    basis: "annex",
    text: {
      vi: "{at} phải là một thời điểm có thật, dạng dd/mm/yyyy HH:MM:SS.mmm.",
      en: "{at} must be a moment that exists, as dd/mm/yyyy HH:MM:SS.mmm.",
    },
    nextStep: mendSource,
  },
  either: {
    code: "exchange.emr365.wrong_moment",
    severity: "warning",
    level: 2,
    basis: "own",
    text: {
      vi: "{at} không phải ngày dd/mm/yyyy, cũng không phải thời điểm dd/mm/yyyy HH:MM:SS.mmm.",
      en: "{at} is neither a day dd/mm/yyyy nor a moment dd/mm/yyyy HH:MM:SS.mmm.",
    },
    nextStep: mendSource,
  },
  digits: {
    code: "exchange.emr365.not_digits",
    severity: "error",
    level: 2,
    basis: "annex",
    text: { vi: "{at} chỉ được gồm chữ số.", en: "{at} may hold digits only." },
    nextStep: mendSource,
  },
  decimal: {
    code: "exchange.emr365.not_a_number",
    severity: "warning",
    level: 2,
    basis: "own",
    text: {
      vi: "{at} phải là một số dùng dấu chấm thập phân.",
      en: "{at} must be a number with a decimal dot.",
    },
    nextStep: mendSource,
  },
  grouped: {
    code: "exchange.emr365.grouped_number",
    severity: "information",
    level: 2,
    basis: "own",
    text: {
      vi: "{at} có dấu phẩy ngăn hàng nghìn; đọc được nhưng không được ghi ra như vậy.",
      en: "{at} groups its thousands with commas; that is read, but never written.",
    },
    nextStep: mendSource,
  },
  richText: {
    code: "exchange.emr365.rich_text",
    severity: "warning",
    level: 2,
    basis: "own",
    text: {
      vi: "{at} chứa RTF thay vì chữ thường.",
      en: "{at} holds RTF instead of plain text.",
    },
    nextStep: {
      vi: "Khi nhập, RTF được đổi ra chữ; đọc lại xem đủ dấu tiếng Việt.",
      en: "RTF becomes text on import; read it again and look for lost letters.",
    },
  },
  length: {
    code: "exchange.emr365.too_long",
    severity: "warning",
    level: 3,
    basis: "second-hand",
    text: {
      vi: "{at} dài hơn {max} ký tự, giới hạn do người đọc phụ lục nêu; không bị cắt.",
      en: "{at} is longer than {max} characters, the limit that a reader of the annex reported; it is not cut.",
    },
    nextStep: {
      vi: "Hỏi nơi nhận có chấp nhận không; rút ngắn tại phần mềm nguồn nếu cần.",
      en: "Ask the receiver whether it is accepted; shorten it at the source if not.",
    },
  },
  admissionNumber: {
    code: "exchange.emr365.other_admission",
    severity: "error",
    level: 4,
    basis: "annex",
    text: {
      vi: "{at} khác số vào viện của nhóm ThongTinBenhNhan.",
      en: "{at} differs from the admission number in ThongTinBenhNhan.",
    },
    nextStep: {
      vi: "Tách các đợt điều trị khác nhau thành các tệp riêng.",
      en: "Put different episodes into files of their own.",
    },
  },
  order: {
    code: "exchange.emr365.order_unknown",
    severity: "warning",
    level: 4,
    basis: "own",
    text: {
      vi: "{at} không có trong PhieuChiDinh.",
      en: "{at} is not among the orders of PhieuChiDinh.",
    },
    nextStep: {
      vi: "Xuất kèm phiếu chỉ định, hoặc sửa mã chỉ định của kết quả.",
      en: "Export the order as well, or mend the order code of the result.",
    },
  },
  staff: {
    code: "exchange.emr365.staff_unknown",
    severity: "warning",
    level: 4,
    basis: "own",
    text: {
      vi: "{at} không có trong danh mục người hành nghề của cơ sở.",
      en: "{at} is not in the facility's catalogue of practitioners.",
    },
    nextStep: {
      vi: "Bổ sung danh mục hoặc sửa mã người hành nghề.",
      en: "Complete the catalogue or mend the code.",
    },
  },
  code: {
    code: "exchange.emr365.code_unknown",
    severity: "warning",
    level: 5,
    basis: "own",
    text: {
      vi: "{at} không có hiệu lực trong danh mục {list} vào ngày đó.",
      en: "{at} does not hold in the list {list} on that day.",
    },
    nextStep: {
      vi: "Chọn mã đang có hiệu lực vào ngày ra viện, hoặc kiểm tra ấn bản danh mục.",
      en: "Choose a code that held on the day of discharge, or check the edition of the list.",
    },
  },
  district: {
    code: "exchange.emr365.district_ended",
    severity: "information",
    level: 5,
    basis: "own",
    text: {
      vi: "{at} có cấp huyện dù người bệnh vào viện sau ngày 30/06/2025.",
      en: "{at} names a district although the patient was admitted after 30/06/2025.",
    },
    nextStep: {
      vi: "Để trống với địa chỉ theo đơn vị hành chính mới.",
      en: "Leave it empty for addresses in the new units.",
    },
  },
} as const satisfies Readonly<Record<string, FindingKind>>;
