import type { Bilingual, Severity } from "@benhan/core/faults";
import type { FindingKind } from "./prescription-finding.ts";

const qd808 = "QĐ 808/QĐ-BYT (2022)";
const tt26 = "TT 26/2025/TT-BYT";
const clients = "QĐ 808/QĐ-BYT (2022), theo phần mềm đã liên thông";
const own = "BenhAn";

function kind(
  what: string,
  source: string,
  text: Bilingual,
  nextStep: Bilingual,
  severity: Severity = "error",
): FindingKind {
  return { code: `exchange.eprescription.${what}`, severity, source, text, nextStep };
}

/** What can be found in a field by itself. */
export const fieldFindings = {
  missing: kind(
    "missing",
    qd808,
    { vi: "Thiếu {at} ({name}).", en: "{at} is missing ({name})." },
    { vi: "Bổ sung rồi kiểm tra lại.", en: "Fill it in and check again." },
  ),
  unknownName: kind(
    "unknown_name",
    qd808,
    {
      vi: "Văn bản kết nối không có trường {at}; trường này sẽ không được gửi.",
      en: "The connection document has no field {at}; it would not be sent.",
    },
    {
      vi: "Dùng đúng tên trường của văn bản{meant}.",
      en: "Use the name of the document{meant}.",
    },
  ),
  wrongType: kind(
    "wrong_type",
    qd808,
    { vi: "{at} phải là {wanted}.", en: "{at} must be {wanted}." },
    { vi: "Sửa giá trị của trường này.", en: "Correct the value of this field." },
  ),
  tooLong: kind(
    "too_long",
    qd808,
    { vi: "{at} dài quá {max} ký tự.", en: "{at} is longer than {max} characters." },
    { vi: "Viết gọn lại; không tự cắt nội dung.", en: "Write it shorter; do not simply cut it off." },
  ),
} as const;

/** What can be found between fields. */
export const conditionFindings = {
  typeUnknown: kind(
    "type_unknown",
    qd808,
    {
      vi: "loai_don_thuoc không có trong bảng chữ cái đang dùng ({letters}).",
      en: "loai_don_thuoc is not among the letters in use ({letters}).",
    },
    {
      vi: "Chọn đúng loại đơn; đơn thuốc thang (T) cần bảng qd808LettersWithT sau khi đơn vị vận hành xác nhận nhận được.",
      en: "Choose the right kind; decoctions (T) need qd808LettersWithT once the operator of the hub says that it takes them.",
    },
  ),
  codeLetter: kind(
    "code_letter_differs",
    qd808,
    {
      vi: "Chữ cái cuối của ma_don_thuoc khác loai_don_thuoc.",
      en: "The last letter of ma_don_thuoc differs from loai_don_thuoc.",
    },
    {
      vi: "Một đơn chỉ có một loại: tách đơn, hoặc cấp mã mới đúng loại.",
      en: "A prescription has one kind: split it, or draw a new code of the right kind.",
    },
  ),
  codeFacility: kind(
    "code_of_other_facility",
    qd808,
    {
      vi: "5 ký tự đầu của ma_don_thuoc không phải mã của cơ sở này.",
      en: "The first 5 characters of ma_don_thuoc are not the code of this facility.",
    },
    {
      vi: "Cấp mã mới bằng createPrescriptionCode với đúng facilityCode.",
      en: "Draw a new code with createPrescriptionCode and the right facilityCode.",
    },
  ),
  severalKinds: kind(
    "several_kinds",
    tt26,
    {
      vi: "{at} thuộc loại {found}, khác loại của đơn: mỗi đơn chỉ có một loại thuốc.",
      en: "{at} is of kind {found}, not of the kind of the prescription: each holds one kind only.",
    },
    {
      vi: "Chuyển thuốc này sang đơn riêng với mã riêng.",
      en: "Put this drug on a prescription of its own, with its own code.",
    },
  ),
  sexUnknown: kind(
    "sex_unknown",
    qd808,
    {
      vi: "gioi_tinh phải là 1 (chưa rõ), 2 (nam) hoặc 3 (nữ).",
      en: "gioi_tinh must be 1 (not known), 2 (male) or 3 (female).",
    },
    {
      vi: "Bảng này khác GIOI_TINH của BHYT (1 nam, 2 nữ): kiểm tra phép chuyển mã.",
      en: "This list differs from GIOI_TINH of the claims (1 male, 2 female): look at the conversion.",
    },
  ),
  treatmentForm: kind(
    "treatment_form_unseen",
    clients,
    {
      vi: "hinh_thuc_dieu_tri có giá trị chưa từng thấy; danh mục của Bộ chưa được công bố (đã thấy 1 ngoại trú, 2 ra viện).",
      en: "hinh_thuc_dieu_tri has a value that nobody has seen; the ministry's list is not published (seen: 1 out-patient, 2 discharge).",
    },
    { vi: "Hỏi đơn vị vận hành về danh mục này.", en: "Ask the operator of the hub for this list." },
    "warning",
  ),
  courseUnclear: kind(
    "course_unclear",
    own,
    {
      vi: "Đơn loại t chưa có {at}; QĐ 808 không nói đến loại này.",
      en: "A prescription of kind t has no {at}; QĐ 808 does not know this kind.",
    },
    {
      vi: "Ghi đợt dùng thuốc và số thang như đơn loại y.",
      en: "Name the course and the number of packs, as for kind y.",
    },
    "warning",
  ),
  severalCourses: kind(
    "several_courses",
    clients,
    {
      vi: "dot_dung_thuoc có nhiều đợt nhưng chỉ gửi được một: máy chủ nhận một đối tượng, không nhận danh sách.",
      en: "dot_dung_thuoc names several courses, but one is sent: the servers take one object, not a list.",
    },
    {
      vi: 'Hỏi đơn vị vận hành; nếu họ nhận danh sách, đặt courseShape: "list".',
      en: 'Ask the operator of the hub; where it takes a list, set courseShape: "list".',
    },
  ),
  coursePart: kind(
    "course_part_missing",
    clients,
    {
      vi: "{at} không được để trống.",
      en: "{at} must not be blank.",
    },
    { vi: "Ghi số đợt, ngày đầu, ngày cuối.", en: "Name the course with its first and last day." },
  ),
  courseTurned: kind(
    "course_turned",
    own,
    { vi: "{at}: ngày cuối ở trước ngày đầu.", en: "{at}: the last day lies before the first." },
    { vi: "Sửa tu_ngay hoặc den_ngay.", en: "Correct tu_ngay or den_ngay." },
  ),
  childMissing: kind(
    "child_missing",
    `${qd808}, đọc "trên 72 tháng" là "dưới 72 tháng"; ${tt26} Đ6 k4`,
    {
      vi: "Người bệnh dưới 72 tháng tuổi: thiếu {at} ({name}).",
      en: "The patient is under 72 months: {at} is missing ({name}).",
    },
    {
      vi: "Ghi cân nặng, và họ tên, điện thoại, địa chỉ của người đưa trẻ đến.",
      en: "Give the weight, and name, phone and address of who brought the child.",
    },
  ),
  ageUnclear: kind(
    "age_unclear",
    own,
    {
      vi: "Không rõ ngày kê đơn nên chưa biết người bệnh có dưới 72 tháng tuổi không.",
      en: "The day of prescribing is not known, so nobody can say whether the patient is under 72 months.",
    },
    { vi: "Ghi ngay_gio_ke_don, hoặc truyền on.", en: "Fill in ngay_gio_ke_don, or pass `on`." },
    "warning",
  ),
  bornLater: kind(
    "born_later",
    own,
    {
      vi: "Ngày sinh ở sau ngày kê đơn.",
      en: "The day of birth lies after the day of prescribing.",
    },
    {
      vi: "Sửa ngay_sinh_benh_nhan hoặc ngay_gio_ke_don.",
      en: "Correct ngay_sinh_benh_nhan or ngay_gio_ke_don.",
    },
  ),
  notPositive: kind(
    "not_positive",
    own,
    { vi: "{at} phải lớn hơn 0.", en: "{at} must be above 0." },
    {
      vi: "Ghi số thật; thuốc không kê thì bỏ khỏi đơn.",
      en: "Write the real number, or leave the drug out.",
    },
  ),
  notWhole: kind(
    "not_whole",
    own,
    { vi: "{at} phải là số nguyên, không âm.", en: "{at} must be a whole number, not below 0." },
    { vi: "Sửa giá trị của trường này.", en: "Correct the value of this field." },
  ),
  diagnosisEmpty: kind(
    "diagnosis_empty",
    own,
    { vi: "{at} không có mã, tên bệnh hay kết luận nào.", en: "{at} has neither a code nor words." },
    { vi: "Ghi chẩn đoán, hoặc bỏ dòng này.", en: "Write the diagnosis, or take the row out." },
  ),
} as const;

/** A correction that keeps the code of what it corrects, or corrects nothing that has a code. */
export const replacementFinding: FindingKind = kind(
  "replacement_unclear",
  `${tt26} Đ6 k9`,
  {
    vi: "Đơn thay thế phải có mã mới, khác mã của đơn cũ; mã của đơn cũ (replaces) phải là một mã đơn thuốc.",
    en: "A prescription that replaces another needs a code of its own, and `replaces` must be the code of the other.",
  },
  {
    vi: "Cấp mã mới bằng createPrescriptionCode; giữ mã cũ trong hồ sơ.",
    en: "Draw a new code with createPrescriptionCode; keep the old one in the record.",
  },
);
