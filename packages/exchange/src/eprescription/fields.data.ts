// Copied from the field table of the connection document of the national e-prescription system: QĐ 808/QĐ-BYT
// (01/04/2022), read in full, compiled 2026-11-21. Vietnamese labels are ours. The order of "send" is the order on the wire.

import type { EprescriptionGroup } from "./field-table.ts";

/** The edition of this field table. */
export const eprescriptionEdition = "qd808";

/** What goes to the hub: the prescription with its parts, the logins, and the practitioners of a facility. */
export const eprescriptionGroups: readonly EprescriptionGroup[] = [
  {
    name: "send",
    method: "POST",
    path: "/api/v1/gui-don-thuoc",
    vi: "Gửi đơn thuốc",
    en: "Send a prescription",
    confidence: "high",
    fields: [
      { no: 1, name: "loai_don_thuoc", type: "string", vi: "loại đơn thuốc", en: "Kind of prescription", max: 1, required: true, codes: "PRESCRIPTION_TYPE", evidence: "D" },
      { no: 2, name: "ma_don_thuoc", type: "string", vi: "mã đơn thuốc", en: "Prescription code, unique", max: 14, required: true, note: "pattern is ours; see prescriptionCode", pattern: "^[0-9A-Za-z]{5}[0-9a-z]{7}-[a-zA-Z]$", evidence: "D" },
      { no: 3, name: "ho_ten_benh_nhan", type: "string", vi: "họ tên người bệnh", en: "Patient's name", max: 500, required: true, evidence: "D" },
      { no: 4, name: "ngay_sinh_benh_nhan", type: "date", vi: "ngày sinh", en: "Date of birth", max: 10, required: true, format: "d/m/Y", note: "size not printed; 10 follows from the format", evidence: "D" },
      { no: 5, name: "ma_dinh_danh_y_te", type: "string", vi: "mã định danh y tế", en: "Medical identifier of the patient", max: 10, required: false, evidence: "D" },
      { no: 6, name: "ma_dinh_danh_cong_dan", type: "digits", vi: "số định danh cá nhân", en: "Personal identification number of the citizen", max: 12, required: false, evidence: "D" },
      { no: 7, name: "can_nang", type: "number", vi: "cân nặng (kg)", en: "Weight in kg", required: false, requiredWhen: "TT 26/2025 form: patient under 72 months (not marked in QD 808)", evidence: "D" },
      { no: 8, name: "gioi_tinh", type: "number", vi: "giới tính", en: "Sex", required: true, codes: "ERX_SEX", evidence: "D" },
      { no: 9, name: "ma_so_the_bao_hiem_y_te", type: "string", vi: "mã số BHYT", en: "Health insurance number", max: 10, required: false, alias: ["ma_so_bao_hiem_y_te"], note: "the field table prints ma_so_bao_hiem_y_te, the JSON template and the reading API print ma_so_the_bao_hiem_y_te; clients use the latter", evidence: "D" },
      { no: 10, name: "thong_tin_nguoi_giam_ho", type: "string", vi: "người giám hộ (họ tên, điện thoại, địa chỉ)", en: "Guardian: name, phone, address", max: 500, required: "conditional", requiredWhen: "child patient; the text prints over 72 months, evidently under 72 is meant", evidence: "D" },
      { no: 11, name: "dia_chi", type: "string", vi: "địa chỉ", en: "Permanent or temporary address", max: 500, required: true, evidence: "D" },
      { no: 12, name: "chan_doan", type: "array", vi: "chẩn đoán", en: "Diagnoses, see group send.chan_doan", required: true, evidence: "D" },
      { no: 13, name: "luu_y", type: "string", vi: "lưu ý", en: "Doctor's remark", max: 2000, required: false, evidence: "D" },
      { no: 14, name: "hinh_thuc_dieu_tri", type: "number", vi: "hình thức điều trị", en: "Form of treatment", required: "conditional", requiredWhen: "loai_don_thuoc = c", codes: "TREATMENT_FORM", evidence: "D" },
      { no: 15, name: "dot_dung_thuoc", type: "array", vi: "đợt dùng thuốc", en: "Course of treatment, see group send.dot_dung_thuoc", required: "conditional", requiredWhen: "loai_don_thuoc in h, n, y", note: "text says list; clients send one object and report that dot, tu_ngay, den_ngay must not be blank", evidence: "D" },
      { no: 16, name: "thong_tin_don_thuoc", type: "array", vi: "thuốc trong đơn", en: "Drugs, see group send.thong_tin_don_thuoc", required: true, evidence: "D" },
      { no: 23, name: "loi_dan", type: "string", vi: "lời dặn", en: "Doctor's advice", max: 2000, required: false, evidence: "D" },
      { no: 24, name: "so_dien_thoai_nguoi_kham_benh", type: "digits", vi: "điện thoại người bệnh", en: "Phone of the patient", max: 12, required: false, evidence: "D" },
      { no: 25, name: "ngay_tai_kham", type: "number", vi: "số ngày đến lần tái khám", en: "Days until re-examination, counted from the prescription date", required: false, unit: "days", evidence: "D" },
      { no: 26, name: "ngay_gio_ke_don", type: "datetime", vi: "ngày giờ kê đơn", en: "Time of prescribing", max: 19, required: false, format: "Y-m-d H:m:s", note: "PHP-like notation in the text; read as 24-hour yyyy-MM-dd HH:mm:ss", evidence: "D" },
      { no: 27, name: "signature", type: "string", vi: "chữ ký số người kê đơn", en: "Digital signature of the prescriber", required: false, evidence: "D" },
    ],
  },
  {
    name: "send.chan_doan",
    method: "POST",
    path: "/api/v1/gui-don-thuoc",
    vi: "Chẩn đoán",
    en: "Diagnosis",
    confidence: "medium-high",
    fields: [
      { name: "ma_chan_doan", type: "string", vi: "mã ICD-10", en: "ICD-10 code", required: "unknown", alias: ["ma_benh"], evidence: "D" },
      { name: "ten_chan_doan", type: "string", vi: "tên bệnh theo ICD-10", en: "ICD-10 name", required: "unknown", alias: ["ten_benh"], evidence: "D" },
      { name: "ket_luan", type: "string", vi: "kết luận", en: "Doctor's conclusion", required: "unknown", evidence: "D" },
    ],
  },
  {
    name: "send.dot_dung_thuoc",
    method: "POST",
    path: "/api/v1/gui-don-thuoc",
    vi: "Đợt dùng thuốc",
    en: "Course",
    confidence: "medium",
    fields: [
      { name: "dot", type: "number", vi: "đợt thứ", en: "Number of the course", required: "unknown", evidence: "C" },
      { name: "tu_ngay", type: "date", vi: "từ ngày", en: "First day", max: 10, required: "unknown", format: "d/m/Y", evidence: "C" },
      { name: "den_ngay", type: "date", vi: "đến ngày", en: "Last day", max: 10, required: "unknown", format: "d/m/Y", evidence: "C" },
      { name: "so_thang_thuoc", type: "number", vi: "số thang thuốc", en: "Number of decoction packs", required: "conditional", requiredWhen: "traditional medicine", evidence: "C" },
    ],
  },
  {
    name: "send.thong_tin_don_thuoc",
    method: "POST",
    path: "/api/v1/gui-don-thuoc",
    vi: "Thông tin đơn thuốc",
    en: "Drug",
    confidence: "high",
    fields: [
      { no: 17, name: "ma_thuoc", type: "string", vi: "mã thuốc", en: "Drug code of the list of the drug administration", max: 20, required: true, evidence: "D" },
      { no: 18, name: "biet_duoc", type: "string", vi: "hoạt chất, hoặc tên vị thuốc", en: "Main active ingredient", max: 500, required: true, evidence: "D" },
      { no: 19, name: "ten_thuoc", type: "string", vi: "tên thuốc", en: "Trade name", max: 500, required: true, evidence: "D" },
      { no: 20, name: "don_vi_tinh", type: "string", vi: "đơn vị tính", en: "Unit", max: 500, required: true, evidence: "D" },
      { no: 21, name: "so_luong", type: "number", vi: "số lượng", en: "Quantity in that unit", required: true, evidence: "D" },
      { no: 22, name: "cach_dung", type: "string", vi: "cách dùng", en: "Route, dose, duration", max: 500, required: true, evidence: "D" },
    ],
  },
  {
    name: "auth.facility",
    method: "POST",
    path: "/api/auth/dang-nhap-co-so-kham-chua-benh",
    vi: "Đăng nhập cơ sở",
    en: "Facility login",
    confidence: "high",
    fields: [
      { name: "ma_lien_thong_co_so_kham_chua_benh", type: "string", vi: "mã liên thông cơ sở", en: "Connection code of the facility", required: true, evidence: "D" },
      { name: "password", type: "string", vi: "mật khẩu", en: "Password", required: true, evidence: "D" },
    ],
  },
  {
    name: "auth.doctor",
    method: "POST",
    path: "/api/auth/dang-nhap-bac-si",
    vi: "Đăng nhập bác sĩ",
    en: "Doctor login",
    confidence: "high",
    fields: [
      { name: "ma_lien_thong_bac_si", type: "string", vi: "mã liên thông bác sĩ", en: "Connection code of the doctor", required: true, evidence: "D" },
      { name: "ma_lien_thong_co_so_kham_chua_benh", type: "string", vi: "mã liên thông cơ sở", en: "Connection code of the facility", required: true, evidence: "D" },
      { name: "password", type: "string", vi: "mật khẩu", en: "Password", required: true, evidence: "D" },
    ],
  },
  {
    name: "doctor.add",
    method: "POST",
    path: "/api/v1/them-bac-si",
    vi: "Thêm bác sĩ",
    en: "Add a doctor to the facility",
    confidence: "high",
    fields: [
      { name: "ma_lien_thong_bac_si", type: "string", vi: "mã liên thông bác sĩ", en: "Connection code of the doctor", required: true, evidence: "D" },
    ],
  },
  {
    name: "doctor.remove",
    method: "POST",
    path: "/api/v1/xoa-bac-si",
    vi: "Xóa bác sĩ",
    en: "Remove a doctor from the facility",
    confidence: "high",
    fields: [
      { name: "ma_lien_thong_bac_si", type: "string", vi: "mã liên thông bác sĩ", en: "Connection code of the doctor", required: true, evidence: "D" },
    ],
  },
];
