import type { Bilingual } from "../faults/issue.ts";

/** What one check says to a person. The name of the field goes in front; `{slots}` are filled from the schema. */
export interface ShapeFinding {
  readonly code: string;
  readonly text: Bilingual;
  readonly nextStep: Bilingual;
}

/** What the checks of a schema say, by the name of the check. */
export const shapeFindings = {
  // Where two share a code, the plain one stands last: the reference of findings shows the last.
  missing_setting: {
    code: "core.record.missing",
    text: { vi: "chưa có giá trị", en: "is missing" },
    nextStep: {
      vi: "Lấy từ cấu hình của phần mềm HIS, không phải ô nhập liệu.",
      en: "Take it from the configuration of the hospital system; nobody types it in.",
    },
  },
  missing_recorded_at: {
    code: "core.record.missing",
    text: { vi: "chưa có giá trị ở {count} mục", en: "is missing in {count} of the entries" },
    nextStep: {
      vi: "HIS không cần gửi: lưu bằng put của openRecords thì máy chủ tự ghi; kiểm tra hoặc in trước khi lưu thì điền bằng asRecorded(bệnh án, giờ hiện tại) của @benhan/core/lifecycle.",
      en: "The hospital system need not send it: put of openRecords writes the server's time; to check or print before that, fill it in with asRecorded(record, now) of @benhan/core/lifecycle.",
    },
  },
  missing: {
    code: "core.record.missing",
    text: { vi: "chưa có giá trị", en: "is missing" },
    nextStep: { vi: "Bổ sung trường này ở phần mềm HIS.", en: "Fill in this field in the hospital system." },
  },
  number_not_text: {
    code: "core.record.number_not_text",
    text: {
      vi: "đang là số; mọi số phải ghi dạng chuỗi",
      en: "is a number; numbers must be written as text",
    },
    nextStep: {
      vi: 'Ghi số trong dấu nháy, ví dụ "1500.00", để không mất chữ số nào.',
      en: 'Write the number in quotes, such as "1500.00", so that no digit is lost.',
    },
  },
  null_required: {
    code: "core.record.null_value",
    text: { vi: "bắt buộc nhưng đang là null", en: "is required but null" },
    nextStep: {
      vi: "Bổ sung trường này ở phần mềm HIS; không ghi null.",
      en: "Fill in this field in the hospital system; do not write null.",
    },
  },
  null_value: {
    code: "core.record.null_value",
    text: { vi: "đang là null", en: "is null" },
    nextStep: {
      vi: "Bỏ hẳn trường khi không có giá trị; không ghi null.",
      en: "Leave the field out when there is no value; do not write null.",
    },
  },
  wrong_type: {
    code: "core.record.wrong_type",
    text: { vi: "phải là {expected}, hiện là {given}", en: "must be {expected} but is {given}" },
    nextStep: {
      vi: "Sửa chỗ xuất dữ liệu để trường này là {expected}.",
      en: "Mend the export so that this field is {expected}.",
    },
  },
  unknown_field: {
    code: "core.record.unknown_field",
    text: { vi: "không có trong mô hình", en: "is not part of the model" },
    nextStep: {
      vi: "Kiểm tra tên trường (phân biệt chữ hoa, chữ thường) hoặc bỏ trường này.",
      en: "Check the spelling of the field (capitals matter) or leave it out.",
    },
  },
  not_in_list: {
    code: "core.record.not_in_list",
    text: { vi: "không thuộc danh sách cho phép", en: "is not one of the allowed values" },
    nextStep: { vi: "Chọn một giá trị trong danh sách: {allowed}.", en: "Choose one of: {allowed}." },
  },
  text: {
    code: "core.record.text",
    text: { vi: "đang trống", en: "is empty" },
    nextStep: {
      vi: "Ghi nội dung, hoặc bỏ hẳn trường nếu không có.",
      en: "Write a text, or leave the field out.",
    },
  },
  decimal: {
    code: "core.record.decimal",
    text: { vi: "không phải số thập phân hợp lệ", en: "is not a decimal number" },
    nextStep: {
      vi: 'Dùng dấu chấm thập phân, không dấu nhóm nghìn: "1500.5".',
      en: 'Use a decimal dot and no grouping: "1500.5".',
    },
  },
  pressure: {
    code: "core.record.amount",
    text: { vi: "phải là số thập phân không âm", en: "must be a decimal number, zero or more" },
    nextStep: {
      vi: 'Ghi một số duy nhất; huyết áp "120/80" ghi "120" vào systolic và "80" vào diastolic.',
      en: 'Write one number only; of "120/80" write "120" into systolic and "80" into diastolic.',
    },
  },
  amount: {
    code: "core.record.amount",
    text: { vi: "phải là số thập phân không âm", en: "must be a decimal number, zero or more" },
    nextStep: {
      vi: 'Dùng dấu chấm thập phân, không dấu nhóm nghìn, không dấu âm: "1500.5".',
      en: 'Use a decimal dot, no grouping and no sign: "1500.5".',
    },
  },
  // The form is right and the day or the hour does not exist; the finding has the code of the form.
  unreal: {
    code: "core.record.date",
    text: { vi: "không phải ngày giờ có thật", en: "does not exist in the calendar or on the clock" },
    nextStep: { vi: "Kiểm tra năm, tháng, ngày và giờ.", en: "Check year, month, day and hour." },
  },
  date: {
    code: "core.record.date",
    text: { vi: "phải ghi dạng 2026-07-02", en: "must be written as 2026-07-02" },
    nextStep: {
      vi: "Năm đứng trước, dấu gạch nối, không ghi giờ.",
      en: "Write the year first, with hyphens, and no time.",
    },
  },
  minute: {
    code: "core.record.minute",
    text: { vi: "phải ghi dạng 2026-07-02T08:10", en: "must be written as 2026-07-02T08:10" },
    nextStep: {
      vi: "Năm đứng trước, chữ T thay khoảng trắng, không ghi giây.",
      en: "Write the year first, T for the blank, and no seconds.",
    },
  },
  instant: {
    code: "core.record.instant",
    text: {
      vi: "phải ghi dạng 2026-07-02T08:10:05+07:00",
      en: "must be written as 2026-07-02T08:10:05+07:00",
    },
    nextStep: {
      vi: "Năm đứng trước, chữ T thay khoảng trắng, ghi giây và múi giờ.",
      en: "Write the year first, T for the blank, seconds and offset.",
    },
  },
  partial_date: {
    code: "core.record.partial_date",
    text: {
      vi: "phải ghi dạng 2019, 2019-05 hoặc 2019-05-17",
      en: "must be written as 2019, 2019-05 or 2019-05-17",
    },
    nextStep: {
      vi: "Năm đứng trước, dấu gạch nối, không ghi giờ.",
      en: "Write the year first, with hyphens, and no time.",
    },
  },
  birth: {
    code: "core.record.birth",
    text: {
      vi: "phải ghi dạng 1990, 1990-05, 1990-05-17 hoặc 2026-07-02T08:10",
      en: "must be written as 1990, 1990-05, 1990-05-17 or 2026-07-02T08:10",
    },
    nextStep: {
      vi: "Năm đứng trước, chữ T thay khoảng trắng, không ghi giây.",
      en: "Write the year first, T for the blank, and no seconds.",
    },
  },
  date_or_minute: {
    code: "core.record.date_or_minute",
    text: {
      vi: "phải ghi dạng 2026-07-02 hoặc 2026-07-02T08:10",
      en: "must be written as 2026-07-02 or 2026-07-02T08:10",
    },
    nextStep: {
      vi: "Năm đứng trước, chữ T thay khoảng trắng, không ghi giây.",
      en: "Write the year first, T for the blank, and no seconds.",
    },
  },
  wrong_shape: {
    code: "core.record.wrong_shape",
    text: { vi: "không đúng dạng hoặc độ dài quy định", en: "has not the prescribed form or length" },
    nextStep: { vi: "Ghi {form}.", en: "Write {form}." },
  },
} as const satisfies Readonly<Record<string, ShapeFinding>>;

/** The forms of fields that have no finding of their own, by the name that the schema gives them. */
export const prescribedForms: Readonly<Record<string, Bilingual>> = {
  month: { vi: '"01" đến "12"', en: '"01" to "12"' },
  year: { vi: '4 chữ số, ví dụ "2026"', en: '4 digits, such as "2026"' },
  facility_code: {
    vi: "5 ký tự: 2 chữ số và 3 chữ số hoặc chữ in hoa",
    en: "5 characters: 2 digits and 3 digits or capitals",
  },
  facility_id: {
    vi: '1 đến 64 ký tự gồm chữ không dấu, chữ số, ".", "_", "-"; không dùng mã CSKCB',
    en: '1 to 64 ASCII letters, digits, ".", "_" and "-"; do not use the official code',
  },
  whole_number: {
    vi: 'số nguyên không âm dạng chuỗi, ví dụ "52480"',
    en: 'a whole number, zero or more, as text, such as "52480"',
  },
  digest: {
    vi: '"sha-256:" và 64 chữ số hệ 16 viết thường',
    en: '"sha-256:" and 64 lower-case hexadecimal digits',
  },
  form_value: {
    vi: "chuỗi, đúng/sai, danh sách chuỗi, hoặc danh sách các dòng gồm chuỗi và đúng/sai",
    en: "text, true or false, a list of texts, or a list of rows of texts and true or false",
  },
  text: { vi: "không quá 1.000.000 ký tự", en: "no more than 1,000,000 characters" },
  entries: { vi: "không quá 200.000 mục", en: "no more than 200,000 entries" },
  encounter_number: { vi: "1 đến 100 ký tự", en: "1 to 100 characters" },
};

/** What is said of a form that has no name. */
export const anyForm: Bilingual = {
  vi: "đúng dạng nêu trong tài liệu API",
  en: "the form that the API reference gives",
};

/** What people call the kinds of JSON values. */
export const kindsOfValue = {
  string: { vi: "chuỗi", en: "text" },
  number: { vi: "số", en: "a number" },
  boolean: { vi: "đúng/sai (true, false)", en: "true or false" },
  array: { vi: "danh sách", en: "a list" },
  object: { vi: "đối tượng", en: "an object" },
  other: { vi: "giá trị không ghi được thành JSON", en: "a value that cannot be written as JSON" },
} as const satisfies Readonly<Record<string, Bilingual>>;
