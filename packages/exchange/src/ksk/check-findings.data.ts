import type { CheckupFindingKind } from "./checkup-finding.ts";

const mend = {
  vi: "Sửa {at} ở phần mềm nguồn rồi kiểm tra lại.",
  en: "Mend {at} in the source system and check again.",
};

/** What is found in the content of a check-up. */
export const checkFindings = {
  form: {
    code: "exchange.ksk.form_unknown",
    severity: "error",
    text: {
      vi: "form phải là child (dưới 6 tuổi), minor (6 đến dưới 18) hoặc adult (từ 18).",
      en: "form must be child (under 6), minor (6 to under 18) or adult (18 and over).",
    },
    nextStep: {
      vi: "Lấy form bằng ageFormOf(ngày sinh, ngày khám).",
      en: "Take the form from ageFormOf(dateOfBirth, examinationDate).",
    },
  },
  wrongForm: {
    code: "exchange.ksk.wrong_form_for_age",
    severity: "error",
    text: {
      vi: "Mẫu không đúng với tuổi vào ngày khám: theo {at} phải dùng mẫu {wanted}.",
      en: "The form does not fit the age on the day of the examination: by {at} it must be {wanted}.",
    },
    nextStep: {
      vi: "Đối chiếu ngày sinh và ngày khám, rồi nhập lại theo đúng mẫu.",
      en: "Compare date of birth and of the examination, then use the right form.",
    },
  },
  ageUnknown: {
    code: "exchange.ksk.age_unclear",
    severity: "warning",
    text: {
      vi: "Không tính được mẫu theo tuổi: {at} chỉ biết một phần, hoặc sau ngày khám.",
      en: "The form cannot be told by the age: {at} is known in part only, or lies behind the examination.",
    },
    nextStep: {
      vi: "Đối chiếu ngày sinh với giấy tờ của người được khám.",
      en: "Compare the date of birth with the person's paper.",
    },
  },
  required: {
    code: "exchange.ksk.required",
    severity: "error",
    text: { vi: "Thiếu {at}, trường bắt buộc.", en: "{at} is missing; it is required." },
    nextStep: {
      vi: "Nhập {at} ở phần mềm nguồn rồi kiểm tra lại.",
      en: "Enter {at} in the source system and check again.",
    },
  },
  otherForm: {
    code: "exchange.ksk.field_of_other_form",
    severity: "error",
    text: {
      vi: "{at} không thuộc mẫu này; nó thuộc mẫu {forms}.",
      en: "{at} is not of this form; it is of {forms}.",
    },
    nextStep: {
      vi: "Bỏ trường đó, hoặc dùng đúng mẫu theo tuổi.",
      en: "Leave it out, or use the form for the age.",
    },
  },
  retired: {
    code: "exchange.ksk.field_of_qd1551",
    severity: "error",
    text: {
      vi: "{at} là tên của QĐ 1551; QĐ 2062 không còn dùng.",
      en: "{at} is a name of QĐ 1551 that QĐ 2062 no longer has.",
    },
    nextStep: {
      vi: "Chuyển dữ liệu sang tên của QĐ 2062 rồi tạo lại hồ sơ.",
      en: "Move the data to the names of QĐ 2062 and make the file again.",
    },
  },
  unknown: {
    code: "exchange.ksk.unknown_field",
    severity: "error",
    text: { vi: "Không có mục {at} trong QĐ 2062.", en: "QĐ 2062 has no {at}." },
    nextStep: { vi: "Kiểm tra chính tả của tên trường.", en: "Check the spelling of the name." },
  },
  kind: {
    code: "exchange.ksk.wrong_kind",
    severity: "error",
    text: { vi: "{at} phải là {wanted}.", en: "{at} must be {wanted}." },
    nextStep: mend,
  },
  number: {
    code: "exchange.ksk.not_a_number",
    severity: "error",
    text: {
      vi: "{at} phải là số, phần thập phân sau dấu chấm.",
      en: "{at} must be a number, decimals behind a point.",
    },
    nextStep: mend,
  },
  size: {
    code: "exchange.ksk.too_long",
    severity: "error",
    text: { vi: "{at} dài hơn {max} ký tự.", en: "{at} is longer than {max} characters." },
    nextStep: mend,
  },
  codes: {
    code: "exchange.ksk.not_in_list",
    severity: "error",
    text: {
      vi: "{at} không có trong danh mục {list}: {values}.",
      en: "{at} is not in the list {list}: {values}.",
    },
    nextStep: mend,
  },
  icd: {
    code: "exchange.ksk.icd_list_shape",
    severity: "error",
    text: {
      vi: "{at} phải là các mã ICD-10 cách nhau bằng dấu chấm phẩy, không có khoảng trắng.",
      en: "{at} must be ICD-10 codes between semicolons, without spaces.",
    },
    nextStep: { vi: "Viết như I10;E11.9.", en: "Write it as in I10;E11.9." },
  },
  stamp: {
    code: "exchange.ksk.date_shape",
    severity: "error",
    text: {
      vi: "{at} phải có dạng {format} và là ngày có trong lịch.",
      en: "{at} must have the form {format} and be a day of the calendar.",
    },
    nextStep: {
      vi: "Sửa ngày giờ; giờ không biết ghi 0000.",
      en: "Mend the date; an unknown time is written 0000.",
    },
  },
  facilityCode: {
    code: "exchange.ksk.facility_code_shape",
    severity: "error",
    text: {
      vi: "{at} phải có đúng {wanted}.",
      en: "{at} must have exactly {wanted}.",
    },
    nextStep: {
      vi: "Đối chiếu với mã được cấp cho cơ sở.",
      en: "Compare with the number that was issued to the facility.",
    },
  },
  unwritable: {
    code: "exchange.ksk.unwritable_text",
    severity: "error",
    text: {
      vi: "{at} có ký tự mà XML không ghi được.",
      en: "{at} holds a character that XML cannot hold.",
    },
    nextStep: {
      vi: "Xóa ký tự lạ, thường do dán từ phần mềm khác.",
      en: "Delete the strange character, often pasted from elsewhere.",
    },
  },
  citizen: {
    code: "exchange.ksk.citizen_number_shape",
    severity: "warning",
    source: "Danh sách trường bắt buộc của cổng (nguồn thứ cấp)",
    text: { vi: "{at} thường có 12 chữ số.", en: "{at} usually has 12 digits." },
    nextStep: {
      vi: "Đối chiếu với thẻ; trẻ dưới 6 tuổi chưa có số thì ghi số của người giám hộ.",
      en: "Compare with the card; for a child under 6 without a number take the guardian's.",
    },
  },
  upperCase: {
    code: "exchange.ksk.name_upper_case",
    severity: "warning",
    source: "Danh sách trường bắt buộc của cổng (nguồn thứ cấp)",
    text: { vi: "{at} nên viết chữ in hoa.", en: "{at} should be in capitals." },
    nextStep: { vi: "Viết họ tên bằng chữ in hoa.", en: "Write the name in capitals." },
  },
  birthProblem: {
    code: "exchange.ksk.birth_problem_missing",
    severity: "warning",
    text: {
      vi: "Tiền sử sản khoa không bình thường nhưng {at} để trống.",
      en: "The birth history is not normal, but {at} is empty.",
    },
    nextStep: { vi: "Chọn tình trạng khi sinh.", en: "Choose what was not normal." },
  },
} as const satisfies Readonly<Record<string, CheckupFindingKind>>;

/** Names that QĐ 1551 had and QĐ 2062 renamed or dropped. @official QĐ 2062/QĐ-BYT, compared with QĐ 1551/QĐ-BYT */
export const retiredNames: ReadonlySet<string> = new Set([
  "NGUON_KINH_PHI",
  "NHI_KHOA_THAN_TIETNIEU",
  "NOI_KHOA_THAN_TIETNIEU",
  "MA_TSBT",
  "CO_DANG_DIEU_TRI_BENH",
  "TIEN_SU_TIEP_XUC_LAO",
  "TUAN_THAI_KHI_SINH",
  "NOI_CONG_TAC_HIEN_TAI",
  "TUOI",
  "TIEM_CHUNG_VAC_XIN_KHAC",
]);
